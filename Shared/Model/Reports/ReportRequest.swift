/// A report of one partnership as of a day: the request for it, and the notice that it was made.
public enum ReportRequest: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let partnership = Field<Code>(
            "partnership", to: .partnership, .mentions, "The code of the partnership.")
        public let asOf = Field<CalendarDate>("as_of", "The day as of which the report is made.")
        public let kind = Field<ReportKind>("kind", "The kind of report; the full evaluation when absent.")
        public let after = Field<[EventRef]>(
            "after", waits: false, "The events that the report must come after, each once.")
        public let number = Field<Int>(
            "number", from: 1, "Version of this report, from 1; raised whenever its content changes.")
        public let address = Field<String>("address", "Path of this version at the reporting service.")
        public let ruleVersion = Field<Int>(
            "rule_version", from: 1, "The version of the rules that the report was made by.")
        public let eventsCounted = Field<Int>(
            "events_counted", from: 0, "How many accepted events the report was made from.")
        public let contentDigest = Field<String>(
            "content_digest", "The digest of the content; the same digest means the same bytes.")
        public let reportDigest = Field<String>(
            "report_digest",
            "The digest of the whole report, of which a kind is a selection; a review names it. That of the full evaluation."
        )
        public let factsDigest = Field<String>(
            "facts_digest", "The digest of the set of accepted events that the report was made from.")
        public let content = Field<Record<PublishedReport>>(
            "content", type: .anyObject,
            "The report itself; left out above 900000 bytes, when only its address is given.")
        public let supersedes = Field<Int>(
            "supersedes", from: 1,
            "The number of the published version that this one replaces; absent where there is none.")
        public let generatedAt = Field<Instant>("generated_at", "The moment when the report was made, RFC 3339.")
        public let missing = Field<[EventRef]>(
            "missing", waits: false,
            "The events that the report was asked to come after and that never came, each once.")
        public let requestedBy = Field<EventRef>(
            "requested_by", waits: false,
            "The request that this notice answers; absent when the content changed by itself.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.report

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
