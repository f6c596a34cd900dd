public import Observability
public import Postgres
public import Shared

/// The events of an inbox, the latest accepted first.
public enum EventList {
    /// Which of them; nil lets all through.
    public struct Filter: Sendable {
        /// The publisher.
        public let source: String?
        public let type: String?
        /// Kind and code: `partnership/bandung-seoul`.
        public let thing: String?
        /// The 32 digits of a trace.
        public let trace: String?
        /// Accepted then or before.
        public let before: Instant?

        public init(
            source: String? = nil, type: String? = nil, thing: String? = nil, trace: String? = nil,
            before: Instant? = nil
        ) {
            self.source = source
            self.type = type
            self.thing = thing
            self.trace = trace
            self.before = before
        }
    }

    /// One of them, named as its publisher named it.
    public struct Entry: Sendable {
        public let cause: EventRef
        public let type: String
        public let time: Instant
        public let thing: String
        public let isWaiting: Bool
        public let acceptedAt: Instant
        public let trace: TraceContext?
    }

    public static func recent(_ filter: Filter, limit: Int, in transaction: Transaction) async throws -> [Entry] {
        let thing = filter.thing.map { $0.split(separator: "/", maxSplits: 1).map(String.init) }
        return try await transaction.rows(
            """
            select cause_source, cause_id, type, time, entity_kind || '/' || entity_code, is_waiting, accepted_at, trace
            from inbox
            where (\(.optional(filter.source))::text is null or cause_source = \(.optional(filter.source)))
              and (\(.optional(filter.type))::text is null or type = \(.optional(filter.type)))
              and (\(.optional(thing?.first))::text is null
                   or entity_kind = \(.optional(thing?.first)) and entity_code = \(.optional(thing?.last)))
              and (\(.optional(filter.trace))::text is null or split_part(trace, '-', 2) = \(.optional(filter.trace)))
              and (\(.optional(filter.before.map { Int($0.microseconds) }.map(String.init)))::text is null
                   or accepted_at <= timestamptz 'epoch' + \(.optional(filter.before.map { String($0.microseconds) }))::bigint * interval '1 microsecond')
            order by accepted_at desc, source, id limit \(limit)::int
            """
        ) { row in
            Entry(
                cause: EventRef(source: try row.text(0), id: try row.text(1)), type: try row.text(2),
                time: Instant(microseconds: try row.microseconds(3)), thing: try row.text(4),
                isWaiting: try row.bool(5), acceptedAt: Instant(microseconds: try row.microseconds(6)),
                trace: try row.optionalText(7).flatMap { TraceContext(text: $0) })
        }
    }
}
