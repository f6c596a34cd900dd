extension Document {
    public static let events = [
        EventSchema(
            Self.self, "registered", "Document registered", "A document was registered.",
            step: StepRule(10, dates: [\.published]),
            [
                .required(\.document), .required(\.title), .optional(\.category), .optional(\.url),
                .optional(\.sha256), .optional(\.format), .optional(\.languages), .optional(\.published),
                .optional(\.about),
            ])
    ]
}
