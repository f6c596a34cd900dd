extension Lesson {
    public static let events = [
        EventSchema(
            Self.self, "recorded", "Lesson recorded", "Something was learnt from the cooperation.",
            step: StepRule(10, dates: [\.on]),
            [
                .required(\.lesson), .required(\.partnership), .required(\.text), .optional(\.about),
                .optional(\.by), .optional(\.on), .optional(\.document),
            ]),
        EventSchema(
            Self.self, "carried_over", "Lesson carried over", "An agreement applies a lesson.", registers: false,
            step: StepRule(20, by: [\.agreement], dates: [\.on]),
            [
                .required(\.lesson), .required(\.agreement), .optional(\.item), .optional(\.explanation),
                .optional(\.on, "When the agreement was made to apply it."), .optional(\.document),
            ]),
    ]
}
