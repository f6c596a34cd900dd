extension Baseline {
    public static let events = [
        EventSchema(
            Self.self, "stated", "Baseline stated",
            "What an indicator was before the cooperation was stated; several baselines stand side by side.",
            step: StepRule(10, dates: [\.on]), rules: [.exactlyOne(\.on, \.period)],
            [
                .required(\.baseline), .required(\.indicator), .optional(\.indicatorVersion), .optional(\.on),
                .optional(\.period), .required(\.value), .optional(\.quoted), .optional(\.dimensions),
            ])
    ]
}
