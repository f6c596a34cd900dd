extension Indicator {
    public static let events = [
        EventSchema(
            Self.self, "defined", "Indicator defined", "An indicator is defined.",
            step: StepRule(10, by: [\.version], dates: [\.from], clearedFields: [\.unit, \.currency, \.definition]),
            rules: [.notTogether(\.unit, \.currency)],
            [
                .required(\.indicator), .required(\.title), .required(\.measure), .optional(\.version),
                .optional(\.from), .optional(\.definition),
                .optional(\.level), .optional(\.unit), .optional(\.currency), .optional(\.ascending),
                .optional(\.cumulation), .optional(\.sumOf), .optional(\.about),
            ])
    ]
}
