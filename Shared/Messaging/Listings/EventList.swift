public import Observability
public import Postgres
public import Shared

/// The events of an inbox, the latest accepted first.
public enum EventList {
    /// Selects events; a nil value selects all.
    public struct Filter: Sendable {
        /// The publisher.
        public let source: String?
        public let type: String?
        /// The entity that the event is about.
        public let thing: EntityKey?
        /// The 32 digits of a trace.
        public let trace: String?
        /// Only the events after this place in the list.
        public let after: Place?

        public init(
            source: String? = nil, type: String? = nil, thing: EntityKey? = nil, trace: String? = nil,
            after: Place? = nil
        ) {
            self.source = source
            self.type = type
            self.thing = thing
            self.trace = trace
            self.after = after
        }
    }

    /// A place in the list.
    public struct Place: Sendable, Equatable {
        public let acceptedAt: Instant
        public let ref: EventRef

        init(acceptedAt: Instant, ref: EventRef) {
            self.acceptedAt = acceptedAt
            self.ref = ref
        }

        /// Reads a text that `cursor` returned; nil for any other text.
        public init?(cursor: String) {
            guard let values = PageCursor(cursor, count: 3)?.values, let acceptedAt = Instant(values[0]) else {
                return nil
            }
            self.init(acceptedAt: acceptedAt, ref: EventRef(source: values[1], id: values[2]))
        }

        /// The place as the value of a query parameter.
        public var cursor: String {
            PageCursor([self.acceptedAt.description, self.ref.source, self.ref.id]).text
        }
    }

    /// A listed event, with the source and id that its publisher gave it.
    public struct Entry: Sendable {
        public let cause: EventRef
        public let type: String
        public let time: Instant
        public let thing: String
        public let isWaiting: Bool
        public let acceptedAt: Instant
        public let trace: TraceContext?
        public let place: Place
    }

    /// A page of the list.
    public struct Page: Sendable {
        public let entries: [Entry]
        /// Where the next page begins; nil when there is none. A page with a filter may be short, or empty, and another may
        /// still follow.
        public let next: Place?
    }

    /// - Parameter window: how many events are read for one page, at most.
    public static func recent(
        _ filter: Filter, limit: Int, window: Int = 20_000, in transaction: Transaction
    ) async throws -> Page {
        let entries = try await Self.entries(filter, limit: limit, window: window, in: transaction)
        if entries.count == limit { return Page(entries: entries, next: entries.last?.place) }
        return Page(entries: entries, next: try await Self.end(of: filter, window: window, in: transaction))
    }

    /// The last event that was read; nil when there are no others.
    private static func end(of filter: Filter, window: Int, in transaction: Transaction) async throws -> Place? {
        let after = filter.after
        let moment = after?.acceptedAt.description
        return try await transaction.rows(
            """
            select accepted_at, source, id from inbox
            where accepted_at <= coalesce(\(.optional(moment))::timestamptz, 'infinity')
              and (\(.optional(moment))::text is null or accepted_at < \(.optional(moment))::timestamptz
                   or (source, id) > (\(.optional(after?.ref.source)), \(.optional(after?.ref.id))))
            order by accepted_at desc, source, id offset \(window - 1)::int limit 1
            """
        ) { row in
            Place(
                acceptedAt: Instant(microseconds: try row.microseconds(0)),
                ref: EventRef(source: try row.text(1), id: try row.text(2)))
        }.first
    }

    private static func entries(
        _ filter: Filter, limit: Int, window: Int, in transaction: Transaction
    ) async throws -> [Entry] {
        let thing = filter.thing
        let after = filter.after
        let moment = after?.acceptedAt.description
        return try await transaction.rows(
            """
            select cause_source, cause_id, type, time, entity_kind || '/' || entity_code, is_waiting, accepted_at, trace,
                   source, id
            from (
                select * from inbox
                where accepted_at <= coalesce(\(.optional(moment))::timestamptz, 'infinity')
                  and (\(.optional(moment))::text is null or accepted_at < \(.optional(moment))::timestamptz
                       or (source, id) > (\(.optional(after?.ref.source)), \(.optional(after?.ref.id))))
                order by accepted_at desc, source, id limit \(window)::int) as latest
            where (\(.optional(filter.source))::text is null or cause_source = \(.optional(filter.source)))
              and (\(.optional(filter.type))::text is null or type = \(.optional(filter.type)))
              and (\(.optional(thing?.kind.rawValue))::text is null
                   or entity_kind = \(.optional(thing?.kind.rawValue)) and entity_code = \(.optional(thing?.code)))
              and (\(.optional(filter.trace))::text is null or split_part(trace, '-', 2) = \(.optional(filter.trace)))
            order by accepted_at desc, source, id limit \(limit)::int
            """
        ) { row in
            let acceptedAt = Instant(microseconds: try row.microseconds(6))
            return Entry(
                cause: EventRef(source: try row.text(0), id: try row.text(1)), type: try row.text(2),
                time: Instant(microseconds: try row.microseconds(3)), thing: try row.text(4),
                isWaiting: try row.bool(5), acceptedAt: acceptedAt,
                trace: try row.optionalText(7).flatMap { TraceContext(text: $0) },
                place: Place(
                    acceptedAt: acceptedAt, ref: EventRef(source: try row.text(8), id: try row.text(9))))
        }
    }
}
