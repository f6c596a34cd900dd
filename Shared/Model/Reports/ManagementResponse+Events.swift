extension ManagementResponse {
    public static let events = [
        EventSchema(
            Self.self, "given", "Management response given",
            "A recommendation was accepted, accepted in part or rejected; decided again, it has the next occurrence.",
            step: StepRule(
                10, by: [\.occurrence], dates: [\.on], variant: \.decision,
                clearedFields: [\.about, \.explanation, \.action, \.owner, \.due]),
            [
                .required(\.response), .required(\.partnership), .required(\.recommendation), .required(\.decision),
                .optional(\.about), .optional(\.explanation), .optional(\.action), .optional(\.owner),
                .optional(\.due), .optional(\.on), .optional(\.document), .optional(\.occurrence),
            ]),
        EventSchema(
            Self.self, "started", "Action on a recommendation started", "The action of a response has begun.",
            registers: false, step: StepRule(500_000_000, dates: [\.on]),
            [.required(\.response), .optional(\.on, "When it began."), .optional(\.owner)]),
        EventSchema(
            Self.self, "rescheduled", "Action on a recommendation rescheduled",
            "The action of a response is due on another day.", registers: false,
            step: StepRule(500_000_010, by: [\.occurrence], dates: [\.on]),
            [
                .required(\.response), .required(\.due), .optional(\.reason),
                .optional(\.on, "When it was rescheduled."), .optional(\.occurrence),
            ]),
        EventSchema(
            Self.self, "implemented", "Recommendation implemented", "The action of a response was done.",
            registers: false, step: StepRule(1_000_000_000, dates: [\.on]),
            [
                .required(\.response), .optional(\.on, "When it was done."), .optional(\.outcome),
                .optional(\.document, "The code of the document that shows it."),
            ]),
    ]
}
