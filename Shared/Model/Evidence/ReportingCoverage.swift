/// A statement by a party or an author about a whole period: how complete its reports are, or if anything happened.
public enum ReportingCoverage: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    /// What is stated about the period.
    public enum Coverage: String, Vocabulary {
        /// Everything that happened was reported.
        case complete
        case nothingHappened = "nothing_happened"
        case unknown
        /// The cooperation went on.
        case active
        /// The cooperation rested.
        case idle
    }

    public struct Fields: Sendable {
        public let reportingCoverage = Field<Code>("reporting_coverage", "The code of the statement.")
        public let partnership = Field<Code>(
            "partnership", to: .partnership, .belongsTo, "The code of the partnership.")
        public let party = Field<EntityReference>.party("party", "The party that states it.")
        public let author = Field<String>("author", "The author who states it, when it is no party.")
        public let quote = Field<String>("quote", "The words of the statement, verbatim.")
        public let start = Field<CoarseDate>("start", "The first day of the period.")
        public let end = Field<CoarseDate>("end", "The last day of the period.")
        public let statement = Field<Coverage>(
            "statement",
            """
            complete: everything was reported; nothing_happened: there was nothing to report; active: the cooperation \
            went on; idle: it rested; unknown.
            """)
        public let component = Field<Code>.component
        public let document = Field<Code>.document
    }
    public static let fields = Fields()
    public static let kind = EntityKind.reportingCoverage
    public static let fieldGroups = [Self.fields(\.start, \.end)]

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
