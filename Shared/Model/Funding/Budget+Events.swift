extension Budget {
    public static let events = [
        EventSchema(
            Self.self, "stated", "Budget stated", "Money for a period was planned.",
            step: StepRule(10, dates: [\.start]), rules: [.ordered(\.start, \.end)],
            [
                .required(\.budget), .required(\.start), .required(\.end), .required(\.value), .optional(\.type),
                .optional(\.status), .optional(\.source), .optional(\.purpose), .optional(\.by), .optional(\.line),
                .optional(\.component),
                .optional(\.programme), .optional(\.partnerships), .optional(\.relation), .optional(\.document),
            ])
    ]
}
