/// Something that hinders a cooperation, or may hinder it.
public enum Obstacle: EntityType {
    public enum State: String, Vocabulary { case unknown, open, mitigating, resolved, accepted }

    public enum Step: String, Vocabulary {
        case opened
        case mitigationStarted = "mitigation_started"
        case closedResolved = "closed resolved"
        case closedAccepted = "closed accepted"
        case reopened
    }

    public enum Outcome: String, Vocabulary { case resolved, accepted }

    public struct Fields: Sendable {
        public let obstacle = Field<Code>("obstacle", "The code of the obstacle.")
        public let category = Field<ObstacleCategory>("category", "What kind of obstacle it is.")
        public let title = Field<LanguageMap>("title", "What the obstacle is.")
        public let risk = Field<Bool>("risk", "Whether it is a risk: it has not come about.")
        public let severity = Field<Int>("severity", in: 1...5, "How much it hinders, 1 to 5.")
        public let likelihood = Field<Int>("likelihood", in: 1...5, "How likely a risk is to come about, 1 to 5.")
        public let on = Field<CoarseDate>.on("When it was first seen.")
        public let owner = Field<EntityReference>("owner", to: [.post, .organisation], .mentions, "Who sees to it.")
        public let mitigation = Field<LanguageMap>("mitigation", "What is to be done about it.")
        public let about = Field<[EntityReference]>(
            "about", to: EntityKind.subjectKinds, .about, "What it touches, each once.")
        public let outcome = Field<Outcome>(
            "outcome", "resolved: it is gone; accepted: it remains and the cooperation continues with it.")
        public let explanation = Field<LanguageMap>("explanation", "How it was closed.")
        public let reason = Field<Record<Reason<ReasonCode>>>.reason("Why it hinders again.")
        public let occurrence = Field<Int>.occurrence
    }
    public static let fields = Fields()
    public static let kind = EntityKind.obstacle

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 1,
        [
            .unknown: [.opened: .open],
            .open: [.mitigationStarted: .mitigating, .closedResolved: .resolved, .closedAccepted: .accepted],
            .mitigating: [.mitigationStarted: .mitigating, .closedResolved: .resolved, .closedAccepted: .accepted],
            .resolved: [.reopened: .open],
            .accepted: [.reopened: .open],
        ])
}
