extension FundingRequirement {
    public static let events = [
        EventSchema(
            Self.self, "stated", "Funding requirement stated",
            "The cost of a partnership, component, programme or activity was stated.",
            step: StepRule(10, dates: [\.on]),
            [
                .required(\.fundingRequirement), .required(\.about), .required(\.value), .optional(\.basis),
                .optional(\.on), .optional(\.partnerships), .optional(\.relation),
            ])
    ]
}
