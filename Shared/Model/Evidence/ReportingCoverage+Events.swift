extension ReportingCoverage {
    public static let events = [
        EventSchema(
            Self.self, "stated", "Reporting coverage stated",
            "A party or an author stated of a period how complete its reports are, or whether anything happened.",
            step: StepRule(10, dates: [\.start]), rules: [.ordered(\.start, \.end), .atLeastOne(\.party, \.author)],
            [
                .required(\.reportingCoverage), .required(\.partnership), .optional(\.party), .optional(\.author),
                .required(\.start), .optional(\.end, "The last day of the period; absent when it is still open."),
                .required(\.statement), .optional(\.component), .optional(\.quote), .optional(\.document),
            ])
    ]
}
