/// A programme by which partners carry out what they agreed on.
public enum Programme: EntityType {
    /// The statuses of the list ActivityStatus; a programme that was only registered is in the first of them.
    public enum State: String, Vocabulary {
        case unknown
        case pipeline = "1"
        case implementation = "2"
        case finalisation = "3"
        case closed = "4"
        case cancelled = "5"
        case suspended = "6"
    }

    public enum Step: String, Vocabulary {
        case registered
        case enteredPipeline = "status_changed 1"
        case enteredImplementation = "status_changed 2"
        case enteredFinalisation = "status_changed 3"
        case closed = "status_changed 4"
        case cancelled = "status_changed 5"
        case suspended = "status_changed 6"
    }

    /// IATI ActivityStatus.
    public enum Status: String, Vocabulary {
        case pipeline = "1"
        case implementation = "2"
        case finalisation = "3"
        case closed = "4"
        case cancelled = "5"
        case suspended = "6"
    }

    public struct Fields: Sendable {
        public let programme = Field<Code>("programme", "The code of the programme.")
        public let title = Field<LanguageMap>("title", "The title of the programme.")
        public let partnerships = Field<[Code]>(
            "partnerships", to: .partnership, .belongsTo,
            "The codes of the partnerships that the programme is of, one or more, each once.")
        public let agreement = Field<Code>(
            "agreement", to: .agreement, .belongsTo, "The code of the agreement that it carries out.")
        public let components = Field<[Code]>(
            "components", to: .component, .belongsTo,
            "The codes of the components that it serves, one or more, each once.")
        public let iatiIdentifier = Field<String>("iati_identifier", "The IATI identifier of the programme.")
        public let plannedStart = Field<CoarseDate>("planned_start", "When it is to begin.")
        public let plannedEnd = Field<CoarseDate>("planned_end", "When it is to end.")
        public let scope = Field<String>("scope", from: .activityScope, "A code of the list ActivityScope.")
        public let collaborationType = Field<String>(
            "collaboration_type", from: .collaborationType, "A code of the list CollaborationType.")
        public let aidType = Field<String>("aid_type", from: .aidType, "A code of the list AidType.")
        public let flowType = Field<String>("flow_type", from: .flowType, "A code of the list FlowType.")
        public let financeType = Field<String>("finance_type", from: .financeType, "A code of the list FinanceType.")
        public let tiedStatus = Field<String>("tied_status", from: .tiedStatus, "A code of the list TiedStatus.")
        public let participants = Field<[Record<ProgrammeParticipant>]>(
            "participants", "The organisations that take part.")
        public let status = Field<Status>(
            "status", from: .activityStatus,
            """
            1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended: the list \
            ActivityStatus.
            """)
        public let on = Field<CoarseDate>.on("When the programme entered the status.")
        public let actualStart = Field<CoarseDate>("actual_start", "When the programme began.")
        public let actualEnd = Field<CoarseDate>("actual_end", "When the programme ended.")
        public let reason = Field<Record<Reason<ReasonCode>>>.reason(
            "The reason; needed for a step back and for statuses 5 and 6.")
        public let causedBy = Field<[EntityReference]>(
            "caused_by", to: [.contextEvent, .obstacle], .mentions, atLeast: 0,
            "The context events and obstacles that led to it, each once.")
        public let occurrence = Field<Int>.occurrence
    }
    public static let fields = Fields()
    public static let kind = EntityKind.programme
    public static let fieldGroups = [
        Self.fields(\.plannedStart, \.plannedEnd), Self.fields(\.actualStart, \.actualEnd),
    ]

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 1,
        [
            .unknown: [
                .registered: .pipeline, .enteredPipeline: .pipeline, .enteredImplementation: .implementation,
                .enteredFinalisation: .finalisation, .closed: .closed, .cancelled: .cancelled, .suspended: .suspended,
            ],
            .pipeline: [
                .enteredPipeline: .pipeline, .enteredImplementation: .implementation,
                .enteredFinalisation: .finalisation, .closed: .closed, .cancelled: .cancelled, .suspended: .suspended,
            ],
            .implementation: [
                .enteredFinalisation: .finalisation, .closed: .closed, .cancelled: .cancelled, .suspended: .suspended,
            ],
            .finalisation: [.closed: .closed],
            .suspended: [
                .enteredPipeline: .pipeline, .enteredImplementation: .implementation, .cancelled: .cancelled,
            ],
        ],
        withReason: [
            .finalisation: [.enteredImplementation: .implementation],
            .closed: [.enteredFinalisation: .finalisation],
        ])
}
