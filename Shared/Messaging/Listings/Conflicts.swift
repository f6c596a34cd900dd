internal import Crypto
public import Postgres
public import Shared

/// The table of conflicts: contents received under a source and id that were known with different content.
public enum Conflicts {
    /// How many conflicts of one event are shown with their contents.
    static let shown = 10

    /// The latest conflicts of an event.
    static func of(_ ref: EventRef, in transaction: Transaction) async throws -> [EventStatus.Conflict] {
        try await transaction.rows(
            """
            select digest, topic, noticed_at, event from conflict
            where source = \(ref.source) and id = \(ref.id) order by noticed_at desc, digest limit \(Self.shown)::int
            """
        ) { row in
            EventStatus.Conflict(
                digest: Hex.text(try row.bytes(0)), topic: try row.text(1),
                noticedAt: Instant(microseconds: try row.microseconds(2)), event: try row.bytes(3))
        }
    }

    /// How many different contents were refused under an event's source and id.
    static func count(_ ref: EventRef, in transaction: Transaction) async throws -> Int {
        try await transaction.rows(
            "select count(*) from conflict where source = \(ref.source) and id = \(ref.id)"
        ) { row in try row.int(0) }[0]
    }

    /// A conflict as listed.
    public struct Listed: Sendable {
        public let event: EventRef
        public let digest: String
        public let topic: String
        public let noticedAt: Instant

        public var cursor: PageCursor {
            PageCursor([self.noticedAt.description, self.event.source, self.event.id, self.digest])
        }
    }

    /// Lists conflicts, newest first.
    ///
    /// - Parameter after: where the previous page ended: `Listed.cursor`.
    public static func list(
        after: PageCursor? = nil, limit: Int, in transaction: Transaction
    ) async throws -> [Listed] {
        let moment = after?.values[0]
        return try await transaction.rows(
            """
            select source, id, digest, topic, noticed_at from conflict
            where \(.optional(moment))::text is null or noticed_at < \(.optional(moment))::timestamptz
               or noticed_at = \(.optional(moment))::timestamptz
                  and (source, id, digest) > (\(.optional(after?.values[1])), \(.optional(after?.values[2])),
                                              decode(\(.optional(after?.values[3])), 'hex'))
            order by noticed_at desc, source, id, digest limit \(limit)::int
            """
        ) { row in
            Listed(
                event: EventRef(source: try row.text(0), id: try row.text(1)), digest: Hex.text(try row.bytes(2)),
                topic: try row.text(3), noticedAt: Instant(microseconds: try row.microseconds(4)))
        }
    }
}
