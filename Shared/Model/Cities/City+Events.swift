extension City {
    public static let events = [
        EventSchema(
            Self.self, "registered", "City registered", "A city was registered.",
            step: StepRule(10),
            [
                .required(\.city), .required(\.name), .required(\.country), .optional(\.adminLevel),
                .optional(\.isNationalCapital), .optional(\.geonamesId), .optional(\.locode), .optional(\.latitude),
                .optional(\.longitude), .optional(\.fiscalYearMonth),
            ]),
        EventSchema(
            Self.self, "renamed", "City renamed", "A city has another name from a day on.", registers: false,
            step: StepRule(20, by: [\.occurrence], dates: [\.on]),
            [
                .required(\.city), .required(\.name, "The name from then on."), .required(\.on),
                .optional(\.occurrence),
            ]),
    ]
}
