extension Partnership {
    public static let events = [
        EventSchema(
            Self.self, "registered", "Partnership registered", "A partnership of cities was registered.",
            step: StepRule(0),
            [
                .required(\.partnership), .required(\.name), .required(\.cities), .optional(\.kind),
                .optional(\.initiated), .optional(\.initiatedBy), .optional(\.complementarity),
            ]),
        EventSchema(
            Self.self, "renamed", "Partnership renamed", "A partnership has another name from a day on.",
            registers: false,
            step: StepRule(5, by: [\.occurrence], dates: [\.on]),
            [
                .required(\.partnership), .required(\.name, "The name from then on."),
                .required(\.on, "From when it has the name."), .optional(\.occurrence),
            ]),
        EventSchema(
            Self.self, "suspended", "Partnership suspended", "The parties stated that the partnership rests.",
            registers: false,
            step: StepRule(10, by: [\.occurrence], dates: [\.on]),
            [
                .required(\.partnership), .required(\.on), .required(\.reason), .optional(\.by),
                .optional(\.occurrence),
            ]),
        EventSchema(
            Self.self, "resumed", "Partnership resumed", "A suspended partnership goes on.", registers: false,
            step: StepRule(20, by: [\.occurrence], dates: [\.on]),
            [
                .required(\.partnership), .required(\.on, "From when the partnership goes on."),
                .optional(\.reason, "Why the partnership goes on."), .optional(\.occurrence),
            ]),
        EventSchema(
            Self.self, "terminated", "Partnership terminated", "The partnership was ended.", registers: false,
            step: StepRule(1_000_000_000, dates: [\.on]),
            [
                .required(\.partnership), .required(\.on, "When the partnership ended."),
                .required(\.reason, "Why the partnership was ended."), .optional(\.by, "Who ended it, each once."),
            ]),
    ]
}
