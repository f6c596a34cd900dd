public import Observability
public import Postgres
public import Shared

/// Looks events up in the inbox.
public enum Inbox {
    /// The entity that an event is about, by the source and id of its record.
    public static func entity(of ref: EventRef, in transaction: Transaction) async throws -> EntityKey? {
        try await transaction.rows(
            "select entity_kind, entity_code from inbox where source = \(ref.source) and id = \(ref.id)"
        ) { row in
            let code = try row.text(1)
            return EntityKind(rawValue: try row.text(0)).map { EntityKey($0, unchecked: code) }
        }.first ?? nil
    }

    /// The stored events with these sources and ids, as their publishers or their announcers gave them.
    public static func events(_ refs: Set<EventRef>, in transaction: Transaction) async throws -> [StoredEvent] {
        let sorted = refs.sorted()
        return try await transaction.rows(
            """
            with asked (source, id) as (
                select * from unnest(\(.array(sorted.map(\.source)))::text[], \(.array(sorted.map(\.id)))::text[])
            )
            select inbox.event, inbox.verdict, inbox.accepted_at from asked
            join inbox on inbox.source = asked.source collate "C" and inbox.id = asked.id collate "C"
            union all
            select inbox.event, inbox.verdict, inbox.accepted_at from asked
            join inbox on inbox.cause_source = asked.source collate "C" and inbox.cause_id = asked.id collate "C"
                      and (inbox.cause_source <> inbox.source or inbox.cause_id <> inbox.id)
            """
        ) { row in try History.stored(row) }
    }

    /// Those of `refs` that are not applied: never received, waiting, or set aside.
    ///
    /// - Parameter isOpen: leaves out those that their owner has set aside.
    public static func missing(
        _ refs: [EventRef], isOpen: Bool = false, in transaction: Transaction
    ) async throws -> [EventRef] {
        guard !refs.isEmpty else { return [] }
        return try await transaction.rows(
            """
            select asked.source, asked.id
            from unnest(\(.array(refs.map(\.source)))::text[], \(.array(refs.map(\.id)))::text[]) as asked (source, id)
            where not exists (select from inbox where inbox.source = asked.source and inbox.id = asked.id and not is_waiting)
              and not exists (select from inbox where cause_source = asked.source and cause_id = asked.id
                              and (cause_source <> source or cause_id <> id))
              and (not \(.bool(isOpen))::boolean or not exists (
                select from inbox where entity_kind = 'event' and entity_code = asked.source || ' ' || asked.id
                and type like '%.event.set\\_aside.v1'))
            order by 1, 2
            """
        ) { row in EventRef(source: try row.text(0), id: try row.text(1)) }
    }

    /// A page of the applied events, by source and id.
    public static func applied(
        after: EventRef?, limit: Int, in transaction: Transaction
    ) async throws -> [Event] {
        try await transaction.rows(
            """
            select event, verdict, accepted_at from inbox
            where not is_waiting and (source, id) > (\(after?.source ?? ""), \(after?.id ?? ""))
            order by source, id limit \(limit)::int
            """
        ) { row in try History.stored(row).event }
    }

    /// The trace that an event arrived with.
    public static func trace(of ref: EventRef, in transaction: Transaction) async throws -> TraceContext? {
        try await transaction.rows("select trace from inbox where source = \(ref.source) and id = \(ref.id)") { row in
            try row.optionalText(0).flatMap { TraceContext(text: $0) }
        }.first ?? nil
    }

    /// The publishers that events have ranked.
    public static func rankedSources(in transaction: Transaction) async throws -> Set<EntityKey> {
        Set(
            try await transaction.rows(
                "select distinct entity_code from inbox where entity_kind = 'source' and not is_waiting"
            ) { row in EntityKey(.source, unchecked: try row.text(0)) })
    }

    /// Those of `refs` about which a withdrawal was accepted.
    public static func withdrawn(among refs: Set<EventRef>, in transaction: Transaction) async throws -> Set<EventRef> {
        guard !refs.isEmpty else { return [] }
        let byCode = Dictionary(refs.map { (EntityKey.event($0).code, $0) }) { first, _ in first }
        return Set(
            try await transaction.rows(
                """
                select entity_code from inbox
                where entity_kind = 'event' and entity_code = any (\(.array(byCode.keys.sorted()))::text[])
                  and type like '%.event.withdrawn.v1' and not is_waiting
                """
            ) { row in byCode[try row.text(0)] }.compactMap { $0 })
    }

    /// The entities of a kind that accepted events are about and whose codes begin with one of these texts.
    public static func entities(
        of kind: EntityKind, beginningWith beginnings: [String], in transaction: Transaction
    ) async throws -> [EntityKey] {
        try await transaction.rows(
            """
            select distinct entity_code from unnest(\(.array(beginnings))::text[]) as asked (beginning)
            join inbox on entity_kind = \(kind.rawValue) and starts_with(entity_code, beginning)
            where not is_waiting order by entity_code
            """
        ) { row in EntityKey(kind, unchecked: try row.text(0)) }
    }

    /// The entities of a kind that accepted events are about, in the order of their codes.
    public static func entities(
        of kind: EntityKind, limit: Int, in transaction: Transaction
    ) async throws -> [EntityKey] {
        try await transaction.rows(
            """
            select distinct entity_code from inbox where entity_kind = \(kind.rawValue) and not is_waiting
            order by entity_code limit \(limit)
            """
        ) { row in EntityKey(kind, unchecked: try row.text(0)) }
    }
}
