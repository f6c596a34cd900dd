/// Kembar's notices that a finding about a partnership opened or closed, on the day of a daily evaluation.
public enum AlertNotice: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let partnership = Field<Code>(
            "partnership", to: .partnership, .mentions, "The code of the partnership.")
        public let rule = Field<String>("rule", "The id of the rule, such as R05.")
        public let subject = Field<EntityReference>(
            "subject", to: EntityKind.nameable, .mentions, "What the finding is about.")
        public let facet = Field<String>(
            "facet",
            """
            What distinguishes it from other findings of the rule about the same subject, such as a currency; absent \
            where there is one.
            """)
        public let number = Field<Int>(
            "number", from: 1, "The number of this alert among those of the same rule, subject and facet, from 1.")
        public let asOf = Field<CalendarDate>("as_of", "The day of the evaluation.")
        public let severity = Field<FindingSeverity>("severity", "How much the finding matters.")
        public let title = Field<LanguageMap>("title", "The title of the rule.")
        public let text = Field<LanguageMap>("text", "The finding in one or two sentences.")
        public let since = Field<CoarseDate>(
            "since", "When the threshold was crossed; absent where the facts have no day.")
        public let ruleVersion = Field<Int>("rule_version", from: 1, "The version of the rules.")
        public let eventsCounted = Field<Int>(
            "events_counted", from: 0, "How many accepted events the evaluation was made from.")
        public let events = Field<[EventRef]>(
            "events", waits: false, "The events that the finding rests on, each once.")
        public let raisedAsOf = Field<CalendarDate>("raised_as_of", "The day of the evaluation that raised the alert.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.event

    public static let lifeCycle = LifeCycle.statement(of: Self.self)

    private static let subject = EventSchema.Subject.text([Self.fields.partnership.name, Self.fields.rule.name])

    public static let events = [
        EventSchema(
            about: Self.self, "alert.raised", "Alert raised",
            "A finding about a partnership opened; sent by Kembar.", areas: [.reports], role: .notice,
            subject: Self.subject,
            [
                .required(\.partnership), .required(\.rule), .required(\.subject), .required(\.number),
                .required(\.asOf), .required(\.severity), .required(\.title), .required(\.text),
                .required(\.ruleVersion), .required(\.eventsCounted), .required(\.events), .optional(\.since),
                .optional(\.facet),
            ]),
        EventSchema(
            about: Self.self, "alert.cleared", "Alert cleared",
            "A finding about a partnership closed; sent by Kembar.", areas: [.reports], role: .notice,
            subject: Self.subject,
            [
                .required(\.partnership), .required(\.rule), .required(\.subject), .required(\.number),
                .required(\.asOf), .required(\.raisedAsOf), .required(\.severity), .required(\.ruleVersion),
                .required(\.eventsCounted), .optional(\.facet),
            ]),
    ]
}
