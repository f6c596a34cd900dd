public import Postgres
public import Shared

/// How much must be read to fold entities.
public struct HistorySize: Sendable {
    public let events: Int
    /// Bytes of their JSON.
    public let bytes: Int

    /// The size of the histories of these entities together, with withdrawals and the ranks of publishers; counting stops
    /// after `most` events.
    public static func of(
        _ keys: Set<EntityKey>, most: Int, in transaction: Transaction
    ) async throws -> Self {
        let sizes = try await transaction.rows(
            """
            with recursive history as (
                select source, id, cause_source, cause_id, octet_length(event) as bytes
                from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as asked (kind, code)
                join inbox on inbox.entity_kind = asked.kind collate "C" and inbox.entity_code = asked.code collate "C"
                union
                select event.source, event.id, event.cause_source, event.cause_id, octet_length(event.event)
                from history join inbox as event on event.entity_kind = 'event'
                     and event.entity_code = history.cause_source || ' ' || history.cause_id
                where (select exists (select from inbox where entity_kind = 'event')))
            select count(*), coalesce(sum(bytes), 0)::bigint from (
                select bytes from history
                union all
                select octet_length(event) from inbox where entity_kind = 'source'
                limit \(most + 1)::int) as counted
            """
        ) { row in Self(events: try row.int(0), bytes: try row.int(1)) }
        return sizes[0]
    }
}
