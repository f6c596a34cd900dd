extension Agreement {
    public static let events = [
        Self.drafted, Self.reviewStarted, Self.approved, Self.formalityRecorded, Self.signed, Self.enteredIntoForce,
        Self.renewalDecided, Self.expired, Self.terminated, Self.superseded,
    ]

    private static let drafted = EventSchema(
        Self.self, "drafted", "Agreement drafted", "An agreement, or a new version of one, is being drafted.",
        step: StepRule(10, by: [\.version], dates: [\.on]), rules: [Self.otherKindIsNamed],
        [
            .required(\.agreement), .required(\.kind, "What kind of instrument it is to be."), .optional(\.kindName),
            .required(\.partnerships), .optional(\.version), .optional(\.title),
            .optional(\.parties, atLeast: 1, "Who is to be a party, each once."),
            .optional(\.funders, "Who is to fund what will be agreed, each once."),
            .optional(\.termMonths, "For how many months it is to be in force."),
            .optional(\.renewal, "How it is to be renewable."),
            .optional(\.languages, "The languages that it is drafted in, each once."),
            .optional(\.on, "When the draft was made."),
            .optional(\.reason, "Why an approved version is drafted again."), .optional(\.document),
        ])

    private static let reviewStarted = EventSchema(
        Self.self, "review_started", "Agreement review started", "The draft of an agreement is under review.",
        registers: false,
        step: StepRule(20, by: [\.version], dates: [\.on]),
        [
            .required(\.agreement), .optional(\.version), .optional(\.on, "When the review began."),
            .optional(\.by, "Who reviews it."),
        ])

    private static let approved = EventSchema(
        Self.self, "approved", "Agreement approved", "A version of an agreement was approved for signing.",
        registers: false,
        step: StepRule(30, by: [\.version], dates: [\.on], stepOnlyFields: [\.document]),
        [
            .required(\.agreement), .optional(\.version), .optional(\.on, "When the version was approved."),
            .optional(\.by, "Who approved it."), .optional(\.reference), .optional(\.document),
        ])

    private static let formalityRecorded = EventSchema(
        Self.self, "formality_recorded", "Formality of an agreement recorded",
        "A formality that the law asks for was completed; it moves no state.", registers: false,
        step: StepRule(25, by: [\.formality, \.version], dates: [\.on], stepOnlyFields: [\.document]),
        [
            .required(\.agreement), .required(\.formality), .optional(\.version),
            .optional(\.on, "When it was completed."), .optional(\.by, "Who gave, granted or keeps it."),
            .optional(\.reference, "The number of the decision, letter or deposit."), .optional(\.document),
        ])

    /// A version does not inherit an unstated term from the version before: an unstated expiry is open.
    private static let signed = EventSchema(
        Self.self, "signed", "Agreement signed", "An agreement, or a new version of one, was signed.",
        step: StepRule(
            40, by: [\.version], dates: [\.signed],
            clearedFields: [
                \.signed, \.effective, \.expires, \.termMonths, \.renewal, \.change, \.supersedes, \.version,
                \.signatories,
                \.document,
            ]),
        rules: [.ordered(\.effective, \.expires), Self.otherKindIsNamed],
        [
            .required(\.agreement), .required(\.kind), .optional(\.kindName), .required(\.partnerships),
            .required(\.signed),
            .optional(
                \.version, "The number of this version of the agreement, counted from 1; 1 when it is not stated."),
            .optional(\.title), .optional(\.parties), .optional(\.funders), .optional(\.effective),
            .optional(\.expires), .optional(\.termMonths), .optional(\.componentCount), .optional(\.components),
            .optional(\.supersedes), .optional(\.languages), .optional(\.change),
            .optional(\.renewal), .optional(\.signatories), .optional(\.parent),
            .optional(
                \.reason,
                "Why it was signed although a step was missing, or after the agreement had been terminated."),
            .optional(\.document),
        ])

    private static let enteredIntoForce = EventSchema(
        Self.self, "entered_into_force", "Agreement entered into force",
        "A version of an agreement came into force.", registers: false,
        step: StepRule(50, by: [\.version], dates: [\.on]),
        [.required(\.agreement), .required(\.on, "When the version came into force."), .optional(\.version)])

    private static let renewalDecided = EventSchema(
        Self.self, "renewal_decided", "Renewal of an agreement decided",
        "A party decided whether an agreement is to be renewed; nothing is signed by that.", registers: false,
        step: StepRule(70, by: [\.occurrence, \.by], dates: [\.on]),
        [
            .required(\.agreement), .required(\.decision), .optional(\.on, "When it was decided."),
            .optional(\.by, "Who decided it."), .optional(\.scope), .optional(\.occurrence),
        ])

    /// The expiry of a version that was renewed in time has no effect.
    private static let expired = EventSchema(
        Self.self, "expired", "Agreement expired", "An agreement was stated to have run out.", registers: false,
        step: StepRule(60, by: [\.version], dates: [\.on], replacedBy: .signed),
        [.required(\.agreement), .required(\.on, "When the agreement ran out."), .optional(\.version)])

    private static let terminated = EventSchema(
        Self.self, "terminated", "Agreement terminated", "An agreement was ended before its time.", registers: false,
        step: StepRule(2_000_000_000, dates: [\.on]),
        [
            .required(\.agreement), .required(\.on, "When the agreement ended."),
            .required(\.reason, "Why the agreement was ended."), .optional(\.by, "Who ended it."),
        ])

    private static let superseded = EventSchema(
        Self.self, "superseded", "Agreement superseded", "Another agreement took the place of this one.",
        registers: false,
        step: StepRule(2_000_000_001, dates: [\.on]),
        [
            .required(\.agreement, "The code of the agreement that was replaced."), .required(\.supersededBy),
            .optional(\.on, "When it was replaced."),
        ])

    private static let otherKindIsNamed = SchemaRule<Self>.custom { data in
        guard Self.fields.kind.value(in: data) == .other, Self.fields.kindName.value(in: data) == nil else {
            return nil
        }
        return (Self.fields.kindName.name, "is missing; an agreement of the kind \"other\" says what it is called")
    }
}
