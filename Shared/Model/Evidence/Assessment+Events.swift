extension Assessment {
    public static let events = [
        EventSchema(
            Self.self, "recorded", "Assessment recorded",
            "An assessment of the cooperation by an author was recorded; it is evidence, never an input to a figure.",
            step: StepRule(10, dates: [\.start]), rules: [.ordered(\.start, \.end)],
            [
                .required(\.assessment), .required(\.partnership), .required(\.level), .required(\.rating),
                .optional(\.verdict), .optional(\.author), .optional(\.yardstick), .optional(\.components),
                .optional(\.start), .optional(\.end), .optional(\.factors), .optional(\.document),
            ])
    ]
}
