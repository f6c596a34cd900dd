extension ReportingCoverage {
    public static let events = [
        EventSchema(
            Self.self, "stated", "Reporting coverage stated",
            "A party stated how complete its reports about a period are.",
            step: StepRule(10), rules: [.ordered(\.start, \.end)],
            [
                .required(\.reportingCoverage), .required(\.partnership), .required(\.party), .required(\.start),
                .required(\.end), .required(\.statement), .optional(\.component),
            ])
    ]
}
