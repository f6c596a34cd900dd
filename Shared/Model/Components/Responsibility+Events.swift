extension Responsibility {
    public static let events = [
        EventSchema(
            Self.self, "assigned", "Responsibility assigned", "Somebody was made responsible for a component.",
            step: StepRule(10, by: [\.occurrence], dates: [\.from]),
            [
                .required(\.responsibility), .required(\.component), .required(\.party), .required(\.role),
                .optional(\.post), .optional(\.contact), .optional(\.from), .optional(\.occurrence),
            ]),
        EventSchema(
            Self.self, "vacated", "Responsibility vacated", "Nobody bears the responsibility any more.",
            registers: false,
            step: StepRule(20, by: [\.occurrence], dates: [\.on], clearedFields: [\.post, \.from]),
            [.required(\.responsibility), .required(\.on), .optional(\.reason), .optional(\.occurrence)]),
    ]
}
