extension Obstacle {
    public static let events = [
        EventSchema(
            Self.self, "opened", "Obstacle opened", "Something hinders the cooperation, or may come to.",
            step: StepRule(0, dates: [\.on]),
            [
                .required(\.obstacle), .required(\.category), .required(\.title), .optional(\.risk),
                .optional(\.severity), .optional(\.likelihood), .optional(\.on), .optional(\.owner),
                .optional(\.mitigation), .optional(\.about),
            ]),
        EventSchema(
            Self.self, "mitigation_started", "Mitigation of an obstacle started",
            "Something is being done about an obstacle.", registers: false,
            step: StepRule(10, by: [\.occurrence], dates: [\.on]),
            [
                .required(\.obstacle), .optional(\.on, "When it began."),
                .optional(\.mitigation, "What is being done."), .optional(\.owner), .optional(\.occurrence),
            ]),
        EventSchema(
            Self.self, "closed", "Obstacle closed", "An obstacle was resolved, or was accepted.", registers: false,
            step: StepRule(20, by: [\.occurrence], dates: [\.on], variant: \.outcome),
            [
                .required(\.obstacle), .required(\.outcome), .optional(\.on, "When it was closed."),
                .optional(\.explanation), .optional(\.occurrence),
            ]),
        EventSchema(
            Self.self, "reopened", "Obstacle reopened", "A closed obstacle hinders again.", registers: false,
            step: StepRule(30, by: [\.occurrence], dates: [\.on]),
            [
                .required(\.obstacle), .optional(\.on, "When it hindered again."), .optional(\.reason),
                .optional(\.occurrence),
            ]),
    ]
}
