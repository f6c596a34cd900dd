extension FormationStep {
    public static let events = [
        EventSchema(
            Self.self, "planned", "Formation step planned", "A step on the way to an agreement was planned.",
            code: [\.agreement, \.step],
            step: StepRule(10),
            [.required(\.agreement), .required(\.step), .required(\.on), .optional(\.responsible)]),
        EventSchema(
            Self.self, "completed", "Formation step completed", "A step on the way to an agreement was completed.",
            code: [\.agreement, \.step],
            step: StepRule(20, dates: [\.on]),
            [
                .required(\.agreement), .required(\.step), .required(\.on, "When the step was completed."),
                .optional(\.responsible, "The code of the post that saw to it."), .optional(\.document),
            ]),
    ]
}
