extension Target {
    public static let events = [
        EventSchema(
            Self.self, "set", "Target set", "A target of an indicator for a period is set.", step: StepRule(10),
            [
                .required(\.target), .required(\.indicator), .required(\.period), .required(\.value),
                .optional(\.status), .optional(\.setOn), .optional(\.quoted), .optional(\.dimensions),
            ])
    ]
}
