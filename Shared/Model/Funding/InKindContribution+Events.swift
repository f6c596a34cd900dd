extension InKindContribution {
    public static let events = [
        EventSchema(
            Self.self, "recorded", "Contribution in kind recorded", "Something other than money was given.",
            step: StepRule(10, dates: [\.on]),
            [
                .required(\.inKindContribution), .required(\.what), .optional(\.by), .optional(\.to),
                .optional(\.quantity), .optional(\.unit), .optional(\.value), .optional(\.on), .optional(\.activity),
                .optional(\.component), .optional(\.programme), .optional(\.partnerships), .optional(\.relation),
                .optional(\.document),
            ])
    ]
}
