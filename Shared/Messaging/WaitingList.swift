public import Postgres
public import Shared

/// Events that wait for what they refer to.
public enum WaitingList {
    /// One of them.
    public struct Entry: Sendable {
        public let event: EventRef
        public let type: String
        public let waitsFor: [String]
        public let since: Instant
    }

    /// The longest waiting first.
    public static func list(limit: Int, in transaction: Transaction) async throws -> [Entry] {
        try await transaction.rows(
            """
            select inbox.source, inbox.id, inbox.type, string_agg(waiting.kind || ' ' || waiting.code, E'\\n' order by kind, code),
                   min(waiting.since)
            from waiting join inbox using (source, id)
            group by inbox.source, inbox.id, inbox.type order by 5, 1, 2 limit \(limit)::int
            """
        ) { row in
            Entry(
                event: EventRef(source: try row.text(0), id: try row.text(1)), type: try row.text(2),
                waitsFor: try row.text(3).split(separator: "\n").map(String.init),
                since: Instant(microseconds: try row.microseconds(4)))
        }
    }
}
