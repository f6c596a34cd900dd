extension Target {
    public static let events = [
        EventSchema(
            Self.self, "set", "Target set",
            "A target of an indicator is set: for a period, for every period of a kind, or for a day counted from another.",
            step: StepRule(10, dates: [\.setOn]),
            rules: [.exactlyOne(\.period, \.every, \.due), .ordered(\.from, \.until)],
            [
                .required(\.target), .required(\.indicator), .optional(\.period), .optional(\.every), .optional(\.from),
                .optional(\.until), .optional(\.due), .required(\.value),
                .optional(\.status), .optional(\.setOn), .optional(\.quoted), .optional(\.dimensions),
            ])
    ]
}
