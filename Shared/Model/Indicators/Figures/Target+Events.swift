extension Target {
    public static let events = [
        EventSchema(
            Self.self, "set", "Target set",
            "A target of an indicator is set: for a period, every period of a kind, a whole time, or a day counted from another.",
            step: StepRule(10, dates: [\.setOn]),
            rules: [.exactlyOne(\.period, \.every, \.due, \.overall), .ordered(\.from, \.until)],
            [
                .required(\.target), .required(\.indicator), .optional(\.period), .optional(\.every), .optional(\.from),
                .optional(\.until), .optional(\.due), .optional(\.overall), .required(\.value),
                .optional(\.status), .optional(\.setOn), .optional(\.quoted), .optional(\.dimensions),
                .optional(\.quotedUnit), .optional(\.location),
            ])
    ]
}
