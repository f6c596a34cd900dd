public import Postgres
public import Shared

/// How much must be read to fold entities.
public struct HistorySize: Sendable {
    public let events: Int
    /// Bytes of their JSON.
    public let bytes: Int

    /// The size of the histories of these entities together; counting stops after `most` events.
    public static func of(
        _ keys: Set<EntityKey>, most: Int, in transaction: Transaction
    ) async throws -> Self {
        let sizes = try await transaction.rows(
            """
            select count(*), coalesce(sum(bytes), 0)::bigint from (
                select octet_length(inbox.event) as bytes
                from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as asked (kind, code)
                join inbox on inbox.entity_kind = asked.kind collate "C" and inbox.entity_code = asked.code collate "C"
                limit \(most + 1)::int) as counted
            """
        ) { row in Self(events: try row.int(0), bytes: try row.int(1)) }
        return sizes[0]
    }
}
