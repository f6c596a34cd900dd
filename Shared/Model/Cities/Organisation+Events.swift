extension Organisation {
    public static let events = [
        EventSchema(
            Self.self, "registered", "Organisation registered", "An organisation is made known.",
            step: StepRule(10),
            [
                .required(\.organisation), .required(\.name), .optional(\.type), .optional(\.city),
                .optional(\.iatiIdentifier),
            ])
    ]
}
