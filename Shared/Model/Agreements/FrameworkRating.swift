/// How one party rated the clauses of one version of an agreement.
public enum FrameworkRating: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let frameworkRating = Field<Code>("framework_rating", "The code of the rating.")
        public let agreement = Field<Code>("agreement", to: .agreement, .belongsTo, "The code of the agreement.")
        public let on = Field<CoarseDate>.on("When the clauses were rated.")
        public let items = Field<[Record<RatedItem>]>(
            "items", atLeast: 1, "The items that were rated, each once.")
        public let version = Field<Int>.agreementVersion
        public let party = Field<EntityReference>.party(
            "party", "The party that rated, or for which was rated; both may rate.")
        public let assessor = Field<EntityReference>("assessor", to: [.post, .organisation], .mentions, "Who rated.")
        public let document = Field<Code>.document
    }
    public static let fields = Fields()
    public static let kind = EntityKind.frameworkRating
    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
