extension WorkPlan {
    public static let events = [
        EventSchema(
            Self.self, "adopted", "Work plan adopted", "A plan of what is to be done in a period was adopted.",
            step: StepRule(10, dates: [\.on, \.start]), rules: [.ordered(\.start, \.end)],
            [
                .required(\.workPlan), .required(\.partnerships), .required(\.start), .required(\.end),
                .optional(\.title), .optional(\.agreement), .optional(\.on), .optional(\.document),
            ])
    ]
}
