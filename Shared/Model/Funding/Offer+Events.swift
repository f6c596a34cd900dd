extension Offer {
    public static let events = [
        EventSchema(
            Self.self, "made", "Offer made", "Somebody offered something to the cooperation.",
            step: StepRule(0, dates: [\.on]),
            [
                .required(\.offer), .required(\.what), .optional(\.by), .optional(\.byName), .optional(\.to),
                .optional(\.value), .optional(\.costToReceiver), .optional(\.on), .optional(\.components),
                .optional(\.partnerships), .optional(\.relation),
            ]),
        EventSchema(
            Self.self, "decided", "Offer decided", "An offer was accepted, declined, or ran out.", registers: false,
            step: StepRule(10, dates: [\.on], variant: \.decision),
            [
                .required(\.offer), .required(\.decision), .optional(\.on, "When it was decided."),
                .optional(\.decidedBy), .optional(\.reasons), .optional(\.explanation),
            ]),
        EventSchema(
            Self.self, "delivery_stated", "Delivery of an offer stated",
            "Whether an offer was delivered was stated.", registers: false,
            step: StepRule(20, by: [\.occurrence], dates: [\.deliveredOn]),
            [.required(\.offer), .required(\.delivery), .optional(\.deliveredOn), .optional(\.occurrence)]),
    ]
}
