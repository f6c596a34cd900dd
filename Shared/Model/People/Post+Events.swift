extension Post {
    public static let events = [
        EventSchema(
            Self.self, "registered", "Post registered", "A post in an organisation was registered.",
            step: StepRule(0),
            [.required(\.post), .required(\.organisation), .required(\.title), .optional(\.contact)]),
        EventSchema(
            Self.self, "filled", "Post filled", "A person took up a post.", registers: false,
            step: StepRule(10, by: [\.occurrence], dates: [\.from]),
            [.required(\.post), .required(\.person), .required(\.from), .optional(\.occurrence)]),
        EventSchema(
            Self.self, "vacated", "Post vacated", "A person left a post; it is vacant until it is filled again.",
            registers: false,
            step: StepRule(20, by: [\.occurrence], dates: [\.on], clearedFields: [\.person, \.from]),
            [
                .required(\.post), .required(\.on), .optional(\.person, "The code of the person who left it."),
                .optional(\.reason), .optional(\.occurrence),
            ]),
    ]
}
