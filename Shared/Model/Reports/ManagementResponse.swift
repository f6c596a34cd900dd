/// What an office decides about a recommendation of a report, and what becomes of it.
public enum ManagementResponse: EntityType {
    public enum State: String, Vocabulary {
        case unknown, accepted
        case partlyAccepted = "partly_accepted"
        case rejected
        case inProgress = "in_progress"
        case implemented
    }

    public enum Step: String, Vocabulary {
        case givenAccepted = "given accepted"
        case givenPartlyAccepted = "given partly_accepted"
        case givenRejected = "given rejected"
        case started, rescheduled, implemented
    }

    /// What is decided about a recommendation.
    public enum Decision: String, Vocabulary {
        case accepted
        case partlyAccepted = "partly_accepted"
        case rejected
    }

    public struct Fields: Sendable {
        public let response = Field<Code>("management_response", "The code of the management response.")
        public let partnership = Field<Code>(
            "partnership", to: .partnership, .belongsTo, "The code of the partnership.")
        public let recommendation = Field<Recommendation>(
            "recommendation", "The recommendation that is answered, by its word in the report.")
        public let about = Field<[EntityReference]>(
            "about", to: EntityKind.subjectKinds, .mentions,
            "What the answer is limited to, each once; absent when it is about all subjects of the recommendation.")
        public let decision = Field<Decision>("decision", "What was decided.")
        public let explanation = Field<LanguageMap>("explanation", "Why it was decided so.")
        public let action = Field<LanguageMap>("action", "What is to be done.")
        public let owner = Field<EntityReference>(
            "owner", to: [.post, .organisation], .mentions, "Who is to do it.")
        public let due = Field<CoarseDate>("due", "By when it is to be done.")
        public let on = Field<CoarseDate>.on("When it was decided.")
        public let reason = Field<Record<Reason<ReasonCode>>>.reason("Why it is to be done at another time.")
        public let outcome = Field<LanguageMap>("outcome", "What was done.")
        public let document = Field<Code>.document
        public let occurrence = Field<Int>.occurrence
    }
    public static let fields = Fields()
    public static let kind = EntityKind.managementResponse

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 1,
        [
            .unknown: Self.decisions,
            .accepted: Self.decisions.merging(Self.actions(while: .accepted)) { first, _ in first },
            .partlyAccepted: Self.decisions.merging(Self.actions(while: .partlyAccepted)) { first, _ in first },
            .rejected: Self.decisions,
            .inProgress: Self.decisions.merging(Self.actions(while: .inProgress)) { first, _ in first },
        ])

    /// A decision can be taken again, until the action is done.
    private static let decisions: [Step: State] = [
        .givenAccepted: .accepted, .givenPartlyAccepted: .partlyAccepted, .givenRejected: .rejected,
    ]

    private static func actions(while state: State) -> [Step: State] {
        [.started: .inProgress, .rescheduled: state, .implemented: .implemented]
    }
}
