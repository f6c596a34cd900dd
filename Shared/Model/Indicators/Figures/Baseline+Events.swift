extension Baseline {
    public static let events = [
        EventSchema(
            Self.self, "stated", "Baseline stated",
            "The value of an indicator before the cooperation; an indicator may have several baselines.",
            step: StepRule(10, dates: [\.on]), rules: [.exactlyOne(\.on, \.period)],
            [
                .required(\.baseline), .required(\.indicator), .optional(\.indicatorVersion), .optional(\.on),
                .optional(\.period), .required(\.value), .optional(\.quoted), .optional(\.dimensions),
                .optional(\.quotedUnit), .optional(\.location),
            ])
    ]
}
