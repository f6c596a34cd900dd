public import Postgres
public import Shared

/// A page of the history of an entity: its own events, preferences about it, and all withdrawals of any of those,
/// sorted by time, source and id.
public struct HistoryPage: Sendable {
    public let events: [StoredEvent]
    /// Cursor of the next page; nil when this is the last one.
    public let next: PageCursor?

    /// - Parameters:
    ///   - after: where the page before ended; its values are a time, a source and an id.
    ///   - knownAt: leaves out events that were accepted later.
    ///   - limit: the number of events, at most.
    public static func of(
        _ key: EntityKey, after: PageCursor? = nil, knownAt: Instant?, limit: Int, in transaction: Transaction
    ) async throws -> Self {
        let (kind, code, moment) = (key.kind.rawValue, key.code, knownAt?.description)
        let stored = try await transaction.rows(
            """
            with recursive history as (
                select source, id, cause_source, cause_id, type, time from inbox
                where entity_kind = \(kind) and entity_code = \(code) and not is_waiting
                  and (\(.optional(moment))::timestamptz is null or accepted_at <= \(.optional(moment))::timestamptz)
                union
                -- A withdrawal counts only in the area of the event that it withdraws.
                select event.source, event.id, event.cause_source, event.cause_id, event.type, event.time
                from history join inbox as event on event.entity_kind = 'event'
                     and event.entity_code = history.cause_source || ' ' || history.cause_id
                     and split_part(event.type, '.', 3) = split_part(history.type, '.', 3)
                where (select exists (select from inbox where entity_kind = 'event')) and not event.is_waiting
                  and (\(.optional(moment))::timestamptz is null or event.accepted_at <= \(.optional(moment))::timestamptz))
            select inbox.event, inbox.verdict, inbox.accepted_at
            from (
                select source, id from history
                where \(.bool(after == nil))::boolean
                   or (time, cause_source, cause_id)
                      > (\(.optional(after?.values[0]))::timestamptz, \(.optional(after?.values[1])) collate "C",
                         \(.optional(after?.values[2])) collate "C")
                order by time, cause_source, cause_id limit \(limit + 1)::int) as page
            join inbox using (source, id)
            order by inbox.time, inbox.cause_source, inbox.cause_id
            """
        ) { row in try History.stored(row) }
        let events = Array(stored.prefix(limit))
        let next = stored.count > limit ? events.last.map(Self.cursor) : nil
        return Self(events: events, next: next)
    }

    private static func cursor(_ stored: StoredEvent) -> PageCursor {
        let ref = stored.history.ref
        return PageCursor([stored.history.time.description, ref.source, ref.id])
    }
}
