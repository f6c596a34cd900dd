public import Postgres
public import Shared

/// Events that wait for an entity or event that they refer to.
public enum WaitingList {
    /// A waiting event.
    public struct Entry: Sendable {
        public let event: EventRef
        public let type: String
        public let waitsFor: [String]
        public let since: Instant

        public var cursor: PageCursor { PageCursor([self.since.description, self.event.source, self.event.id]) }
    }

    /// Lists waiting events, the longest waiting first.
    ///
    /// - Parameter after: where the previous page ended: `Entry.cursor`.
    public static func list(
        after: PageCursor? = nil, limit: Int, in transaction: Transaction
    ) async throws -> [Entry] {
        let moment = after?.values[0]
        return try await transaction.rows(
            """
            select inbox.source, inbox.id, inbox.type, string_agg(waiting.kind || ' ' || waiting.code, E'\\n' order by kind, code),
                   min(waiting.since)
            from waiting join inbox using (source, id)
            group by inbox.source, inbox.id, inbox.type
            having \(.optional(moment))::text is null
                or (min(waiting.since), inbox.source, inbox.id)
                   > (\(.optional(moment))::timestamptz, \(.optional(after?.values[1])), \(.optional(after?.values[2])))
            order by 5, 1, 2 limit \(limit)::int
            """
        ) { row in
            Entry(
                event: EventRef(source: try row.text(0), id: try row.text(1)), type: try row.text(2),
                waitsFor: try row.text(3).split(separator: "\n").map(String.init),
                since: Instant(microseconds: try row.microseconds(4)))
        }
    }
}
