/// How complete a party's reports about a period are, as the party states it.
public enum ReportingCoverage: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    /// How complete the reports are.
    public enum Completeness: String, Vocabulary {
        case complete
        case nothingHappened = "nothing_happened"
        case unknown
    }

    public struct Fields: Sendable {
        public let reportingCoverage = Field<Code>("reporting_coverage", "The code of the statement.")
        public let partnership = Field<Code>(
            "partnership", to: .partnership, .belongsTo, "The code of the partnership.")
        public let party = Field<Thing>.party("party", "The party that states it.")
        public let start = Field<CoarseDate>("start", "The first day of the period.")
        public let end = Field<CoarseDate>("end", "The last day of the period.")
        public let statement = Field<Completeness>(
            "statement",
            "complete: everything was stated; nothing_happened: there was nothing to state; unknown.")
        public let component = Field<Code>.component
    }
    public static let fields = Fields()
    public static let kind = EntityKind.reportingCoverage

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
