/// Something that partners do together: a training, a visit, a study.
public enum Activity: EntityType {
    public enum State: String, Vocabulary {
        case unknown, planned
        case inProgress = "in_progress"
        case postponed, done, cancelled
    }

    public enum Step: String, Vocabulary {
        case planned, postponed, replanned, started
        case milestoneReached = "milestone_reached"
        case completed, cancelled
    }

    public struct Fields: Sendable {
        public let activity = Field<Code>("activity", "The code of the activity.")
        public let title = Field<LanguageMap>("title", "The title of the activity.")
        public let kind = Field<ActivityKind>("kind", "What kind of activity it is.")
        public let partnerships = Field<[Code]>(
            "partnerships", to: .partnership, .belongsTo,
            "The codes of the partnerships that the activity belongs to, one or more, each once.")
        public let components = Field<[Code]>(
            "components", to: .component, .belongsTo,
            "The codes of the components that the activity serves, one or more, each once.")
        public let start = Field<CoarseDate>("start", "When the activity began.")
        public let end = Field<CoarseDate>("end", "When the activity ended.")
        public let place = Field<LanguageMap>("place", "Where the activity takes place.")
        public let mode = Field<ActivityMode>("mode", "Whether people meet in person, online or both.")
        public let on = Field<CoarseDate>.on("When it happened.")
        public let workPlan = Field<Code>(
            "work_plan", to: .workPlan, .belongsTo, "The code of the work plan that it stands in.")
        public let deliverable = Field<LanguageMap>("deliverable", "What the activity brings forth.")
        public let deliverables = Field<[Record<Deliverable>]>(
            "deliverables", "What the activity brings forth, with its quantity, each once.")
        public let milestones = Field<[Record<Milestone>]>("milestones", atLeast: 1, "The milestones of the activity.")
        public let milestone = Field<Code>("milestone", "The code of the milestone within the activity.")
        public let responsible = Field<Code>(
            "responsible", to: .post, .mentions, "The code of the post that answers for the activity.")
        public let programme = Field<Code>.programme
        public let participants = Field<Quantity>("participants", "How many persons took part.")
        public let until = Field<CoarseDate>("until", "Until when it was put off.")
        public let reason = Field<Record<Reason<ReasonCode>>>.reason("Why the activity did not go as planned.")
        public let document = Field<Code>.document
        public let occurrence = Field<Int>.occurrence
    }
    public static let fields = Fields()
    public static let kind = EntityKind.activity
    public static let fieldGroups = [Self.fields(\.start, \.end)]

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 2,
        [
            .unknown: [
                .planned: .planned, .started: .inProgress, .completed: .done, .cancelled: .cancelled,
                .postponed: .postponed, .milestoneReached: .inProgress,
            ],
            .planned: [
                .started: .inProgress, .completed: .done, .cancelled: .cancelled, .postponed: .postponed,
                .milestoneReached: .planned,
            ],
            .inProgress: [
                .completed: .done, .cancelled: .cancelled, .postponed: .postponed, .milestoneReached: .inProgress,
            ],
            .postponed: [
                .replanned: .planned, .started: .inProgress, .completed: .done, .cancelled: .cancelled,
            ],
        ])
}
