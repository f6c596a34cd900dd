extension FrameworkRating {
    public static let events = [
        EventSchema(
            Self.self, "agreement.version_rated", "Version of an agreement rated",
            "The clauses of one version of an agreement were rated, by or for one party.",
            // The day of the rating is no date of the step: the clauses are the same before and after they are rated.
            step: StepRule(10),
            rules: [.eachOnce(\.items, \.item)],
            [
                .required(\.frameworkRating), .required(\.agreement), .required(\.on), .required(\.items),
                .optional(\.version), .optional(\.party), .optional(\.assessor), .optional(\.document),
            ])
    ]
}
