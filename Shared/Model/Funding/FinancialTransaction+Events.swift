extension FinancialTransaction {
    public static let events = [
        EventSchema(
            Self.self, "recorded", "Transaction recorded", "Money was pledged, committed, paid, spent or received.",
            step: StepRule(10, dates: [\.on]), rules: [.ordered(\.start, \.end)],
            [
                .required(\.transaction), .required(\.type), .required(\.on), .required(\.value),
                .optional(\.valueDate), .optional(\.start), .optional(\.end), .optional(\.provider),
                .optional(\.receiver), .optional(\.description),
                .optional(\.activity), .optional(\.budget), .optional(\.offer), .optional(\.component),
                .optional(\.programme), .optional(\.partnerships), .optional(\.relation), .optional(\.document),
            ])
    ]
}
