extension FrameworkRating {
    public static let events = [
        EventSchema(
            Self.self, "agreement.version_rated", "Version of an agreement rated",
            "The clauses of one version of an agreement were rated, by or for one party.",
            step: StepRule(10, dates: [\.on]),
            rules: [.eachOnce(\.items, \.item)],
            [
                .required(\.frameworkRating), .required(\.agreement), .required(\.on), .required(\.items),
                .optional(\.version), .optional(\.party), .optional(\.assessor), .optional(\.document),
            ])
    ]
}
