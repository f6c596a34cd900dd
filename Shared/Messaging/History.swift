internal import JSON
internal import Observability
public import Postgres
public import Shared

/// Reads whole histories out of the inbox.
public enum History {
    /// Everything that was told of these things: their own events, preferences about them, and every withdrawal of any
    /// of those, withdrawn ones included. Waiting events are left out.
    public static func of(_ keys: Set<EntityKey>, in transaction: Transaction) async throws -> [EntityKey:
        [HistoryEvent]]
    {
        var histories: [EntityKey: [HistoryEvent]] = [:]
        var owner: [EventRef: EntityKey] = [:]
        // A withdrawal counts in the area of what it withdraws.
        var areas: [EventRef: Area] = [:]
        for event in try await Self.events(of: keys, in: transaction) {
            let key = event.data.entity
            histories[key, default: []].append(event)
            owner[event.ref] = key
            areas[event.ref] = event.type.area
        }
        // Withdrawals speak of events, and may be withdrawn themselves.
        var asked = Set(owner.keys)
        while !asked.isEmpty {
            var next: Set<EventRef> = []
            for event in try await Self.events(of: Set(asked.map { .event($0) }), in: transaction) {
                guard let data = event.data as? EventWithdrawn, let key = owner[data.withdrawn],
                    owner[event.ref] == nil,
                    event.type.area == areas[data.withdrawn]
                else { continue }
                areas[event.ref] = event.type.area
                histories[key, default: []].append(event)
                owner[event.ref] = key
                next.insert(event.ref)
            }
            asked = next
        }
        return histories
    }

    /// The applied events whose entity is one of these.
    public static func events(of keys: Set<EntityKey>, in transaction: Transaction) async throws -> [HistoryEvent] {
        guard !keys.isEmpty else { return [] }
        let sorted = keys.sorted()
        let stored = try await transaction.rows(
            """
            select inbox.event, inbox.verdict, inbox.accepted_at
            from unnest(\(.array(sorted.map(\.kind.rawValue)))::text[], \(.array(sorted.map(\.code)))::text[]) as asked (kind, code)
            join inbox on inbox.entity_kind = asked.kind collate "C" and inbox.entity_code = asked.code collate "C"
            where not inbox.is_waiting
            """
        ) { row in try Self.stored(row) }
        return stored.map(\.history)
    }

    /// The rank of each publisher that has one, as it was told in an area.
    public static func ranks(in area: Area, _ transaction: Transaction) async throws -> [String: Int] {
        let sources = try await transaction.rows(
            "select distinct entity_code from inbox where entity_kind = 'source' and not is_waiting"
        ) { row in EntityKey(.source, unchecked: try row.text(0)) }
        var ranked: [HistoryEvent] = []
        for history in try await Self.of(Set(sources), in: transaction).values {
            let withdrawn = Withdrawals.effective(in: history)
            ranked += history.filter {
                $0.type == EventType(area, "source.ranked") && $0.isAdmitted && withdrawn[$0.ref] == nil
            }
        }
        return Belief.ranks(from: ranked)
    }

    /// Reads the columns event, verdict, accepted_at.
    public static func stored(_ row: borrowing Row) throws -> StoredEvent {
        StoredEvent(
            try Event(structured: try row.bytes(0), limits: .stored), verdict: try row.text(1),
            acceptedAt: Instant(microseconds: try row.microseconds(2)))
    }

    /// Reads the columns event, verdict, accepted_at, trace.
    static func traced(_ row: borrowing Row) throws -> StoredEvent {
        let stored = try Self.stored(row)
        return StoredEvent(
            stored.event, verdict: stored.verdict, acceptedAt: stored.acceptedAt,
            trace: try row.optionalText(3).flatMap { TraceContext(text: $0) })
    }
}
