extension Organisation {
    public static let events = [
        EventSchema(
            Self.self, "registered", "Organisation registered", "An organisation was registered.",
            step: StepRule(10),
            [
                .required(\.organisation), .required(\.name), .optional(\.type), .optional(\.city),
                .optional(\.iatiIdentifier),
            ]),
        EventSchema(
            Self.self, "renamed", "Organisation renamed", "An organisation has another name from a day on.",
            registers: false,
            step: StepRule(20, by: [\.occurrence], dates: [\.on]),
            [
                .required(\.organisation), .required(\.name, "The name from then on."), .required(\.on),
                .optional(\.occurrence),
            ]),
    ]
}
