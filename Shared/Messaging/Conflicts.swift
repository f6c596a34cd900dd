internal import Crypto
public import Postgres
public import Shared

/// The table of contents that came under a source and id that were known with another content.
public enum Conflicts {
    static func of(_ ref: EventRef, in transaction: Transaction) async throws -> [EventFate.Conflict] {
        try await transaction.rows(
            """
            select digest, topic, noticed_at, event from conflict
            where source = \(ref.source) and id = \(ref.id) order by noticed_at, digest
            """
        ) { row in
            EventFate.Conflict(
                digest: Hex.text(try row.bytes(0)), topic: try row.text(1),
                noticedAt: Instant(microseconds: try row.microseconds(2)), event: try row.bytes(3))
        }
    }

    /// One of them as it is listed.
    public struct Listed: Sendable {
        public let event: EventRef
        public let digest: String
        public let topic: String
        public let noticedAt: Instant
    }

    /// The newest first.
    public static func list(limit: Int, in transaction: Transaction) async throws -> [Listed] {
        try await transaction.rows(
            """
            select source, id, digest, topic, noticed_at from conflict
            order by noticed_at desc, source, id, digest limit \(limit)::int
            """
        ) { row in
            Listed(
                event: EventRef(source: try row.text(0), id: try row.text(1)), digest: Hex.text(try row.bytes(2)),
                topic: try row.text(3), noticedAt: Instant(microseconds: try row.microseconds(4)))
        }
    }
}
