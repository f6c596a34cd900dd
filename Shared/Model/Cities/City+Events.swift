extension City {
    public static let events = [
        EventSchema(
            Self.self, "registered", "City registered", "A city is made known.",
            step: StepRule(10),
            [
                .required(\.city), .required(\.name), .required(\.country), .optional(\.adminLevel),
                .optional(\.isNationalCapital), .optional(\.geonamesId), .optional(\.locode), .optional(\.latitude),
                .optional(\.longitude),
            ])
    ]
}
