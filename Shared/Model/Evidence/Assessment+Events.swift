extension Assessment {
    public static let events = [
        EventSchema(
            Self.self, "recorded", "Assessment recorded",
            "What somebody else judged of the cooperation was recorded; evidence, never an input to a figure.",
            step: StepRule(10, dates: [\.start]), rules: [.ordered(\.start, \.end)],
            [
                .required(\.assessment), .required(\.partnership), .required(\.level), .required(\.rating),
                .optional(\.verdict), .optional(\.author), .optional(\.yardstick), .optional(\.components),
                .optional(\.start), .optional(\.end), .optional(\.factors), .optional(\.document),
            ])
    ]
}
