/// The rank by which a publisher is believed when others contradict it.
public enum SourceRanking: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let ranked = Field<String>(
            "ranked", "The source, as in the envelope, of the publisher that is ranked.")
        public let rank = Field<Int>(
            "rank", in: 1...1_000_000, "The rank of the publisher; 1 is believed first.")
        public let reason = Field<LanguageMap>("reason", "Why the publisher has this rank.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.source

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
