extension Participation {
    public static let events = [
        EventSchema(
            Self.self, "recorded", "Participation recorded", "Participation in an activity was recorded.",
            step: StepRule(0), rules: [.exactlyOne(\.activity, \.activities)],
            [
                .required(\.participation), .optional(\.activity), .optional(\.activities, atLeast: 2),
                .optional(\.planned), .optional(\.persons), .optional(\.personDays),
                .optional(\.organisation), .optional(\.unit), .optional(\.sex), .optional(\.role),
                .optional(\.certificate), .optional(\.aggregate),
            ]),
        EventSchema(
            Self.self, "followed_up", "Participation followed up",
            "Participants were followed up some months later.", registers: false,
            step: StepRule(10, by: [\.afterMonths], dates: [\.on]),
            [
                .required(\.participation), .required(\.afterMonths), .optional(\.on), .optional(\.stillInPost),
                .optional(\.useIt), .optional(\.passedOnTo),
            ]),
    ]
}
