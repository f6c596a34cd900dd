extension Activity {
    public static let events: [EventSchema] = [Self.planned, Self.started, Self.completed] + Self.changes

    // A plan is dated by the day on which it was made, not by the days that it names.
    private static let planned = EventSchema(
        Self.self, "planned", "Activity planned", "An activity was planned.",
        step: StepRule(10, dates: [\.on]),
        rules: [.ordered(\.start, \.end), .eachOnce(\.milestones, \Milestone.Fields.milestone)],
        [
            .required(\.activity), .required(\.title), .required(\.kind), .required(\.partnerships),
            .optional(\.components), .optional(\.start, "When the activity is planned to start."),
            .optional(\.end, "When the activity is planned to end."), .optional(\.place), .optional(\.mode),
            .optional(\.on, "When the plan was made."), .optional(\.workPlan),
            .optional(\.deliverable, "What the activity is to bring forth."),
            .optional(\.deliverables, "What the activity is to bring forth, with its quantity, each once."),
            .optional(\.participants, "How many persons are to take part."), .optional(\.milestones),
            .optional(\.responsible), .optional(\.programme),
        ])

    private static let started = EventSchema(
        Self.self, "started", "Activity started", "An activity has begun, planned or not.",
        step: StepRule(40, by: [\.occurrence], dates: [\.start]),
        [
            .required(\.activity), .required(\.start), .optional(\.title), .optional(\.kind),
            .optional(
                \.partnerships,
                """
                The codes of the partnerships that it belongs to, one or more, each once; needed when no plan names \
                them.
                """),
            .optional(\.components), .optional(\.place), .optional(\.mode, "How the participants meet."),
            .optional(\.occurrence), .optional(\.programme), .optional(\.document),
        ])

    private static let completed = EventSchema(
        Self.self, "completed", "Activity completed", "An activity was carried out.",
        step: StepRule(1_000_000_000, dates: [\.end]), rules: [.ordered(\.start, \.end)],
        [
            .required(\.activity), .required(\.partnerships), .required(\.end, "When the activity really ended."),
            .optional(\.start, "When the activity really started."), .optional(\.title), .optional(\.kind),
            .optional(\.components), .optional(\.place), .optional(\.mode), .optional(\.participants),
            .optional(\.deliverable, "What the activity has brought forth."),
            .optional(\.deliverables, "What the activity has brought forth, with its quantity, each once."),
            .optional(\.programme),
            .optional(\.document),
        ])

    /// Changes to an activity that is known already.
    private static let changes = [
        EventSchema(
            Self.self, "postponed", "Activity postponed", "An activity was put off.", registers: false,
            step: StepRule(20, by: [\.occurrence], dates: [\.on]),
            [
                .required(\.activity),
                .optional(\.reason, "Why the activity was put off; absent when it is not stated."),
                .optional(\.on, "When it was put off."), .optional(\.until), .optional(\.occurrence),
            ]),
        EventSchema(
            Self.self, "replanned", "Activity replanned", "An activity that was put off has new dates.",
            registers: false,
            step: StepRule(30, by: [\.occurrence], dates: [\.on]), rules: [.ordered(\.start, \.end)],
            [
                .required(\.activity), .optional(\.on, "When it was replanned."),
                .optional(\.start, "When the activity is to begin now."),
                .optional(\.end, "When the activity is to end now."), .optional(\.occurrence),
            ]),
        EventSchema(
            Self.self, "milestone_reached", "Milestone of an activity reached",
            "A milestone of an activity was reached.", registers: false,
            step: StepRule(50, by: [\.milestone], dates: [\.on]),
            [
                .required(\.activity), .required(\.milestone), .required(\.on, "When the milestone was reached."),
                .optional(\.document),
            ]),
        EventSchema(
            Self.self, "cancelled", "Activity cancelled", "A planned activity will not take place.",
            registers: false,
            step: StepRule(1_000_000_001, dates: [\.on]),
            [
                .required(\.activity), .required(\.reason, "Why the activity was cancelled."),
                .optional(\.on, "When the activity was cancelled."), .optional(\.components),
            ]),
    ]
}
