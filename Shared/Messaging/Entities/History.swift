internal import JSON
internal import Observability
public import Postgres
public import Shared

/// Reads complete histories from the inbox.
public enum History {
    /// All events about these entities: their own events, preferences about them, and all withdrawals of any of those,
    /// including withdrawn ones. Waiting events are left out.
    ///
    /// - Parameters:
    ///   - fresh: all events that this transaction has stored or released; they are not read back. Nil when it has
    ///     none.
    ///   - knownAt: leaves out events that were accepted later.
    ///   - known: events that were read before. Stored events do not change, so these are not read and parsed again.
    public static func of(
        _ keys: Set<EntityKey>, fresh: [StoredEvent]? = nil, knownAt: Instant? = nil,
        known: [EventRef: HistoryEvent] = [:], in transaction: Transaction
    ) async throws -> [EntityKey: [HistoryEvent]] {
        precondition(
            known.isEmpty || fresh == nil && knownAt == nil, "what is known is read as of now, and is not fresh")
        var histories: [EntityKey: [HistoryEvent]] = [:]
        var owner: [EventRef: EntityKey] = [:]
        // A withdrawal counts only in the area of the event that it withdraws.
        var areas: [EventRef: Area] = [:]
        var events =
            known.isEmpty
            ? try await Self.events(of: keys, isFresh: fresh != nil, knownAt: knownAt, in: transaction)
            : try await Self.events(of: keys, known: known, in: transaction)
        events += (fresh ?? []).lazy.filter { keys.contains($0.event.data.entity) }.map(\.history)
        for event in events {
            let key = event.data.entity
            histories[key, default: []].append(event)
            owner[event.ref] = key
            areas[event.ref] = event.type.area
        }
        // Withdrawals refer to events, and may be withdrawn themselves.
        var found = try await Self.withdrawals(ofEventsOf: keys, knownAt, in: transaction)
        while !found.isEmpty {
            var next: Set<EventRef> = []
            for event in found {
                guard let data = EventWithdrawn(event.data), let key = owner[data.withdrawn],
                    owner[event.ref] == nil,
                    event.type.area == areas[data.withdrawn]
                else { continue }
                areas[event.ref] = event.type.area
                histories[key, default: []].append(event)
                owner[event.ref] = key
                next.insert(event.ref)
            }
            found = try await Self.events(of: Set(next.map { .event($0) }), knownAt: knownAt, in: transaction)
        }
        return histories
    }

    /// The applied events whose entity is one of these.
    public static func events(of keys: Set<EntityKey>, in transaction: Transaction) async throws -> [HistoryEvent] {
        try await Self.events(of: keys, isFresh: false, knownAt: nil, in: transaction)
    }

    /// - Parameter isFresh: leaves out the rows that this transaction has written.
    private static func events(
        of keys: Set<EntityKey>, isFresh: Bool = false, knownAt: Instant?, in transaction: Transaction
    ) async throws -> [HistoryEvent] {
        guard !keys.isEmpty else { return [] }
        let stored = try await transaction.rows(
            """
            select inbox.event, inbox.verdict, inbox.accepted_at
            from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as asked (kind, code)
            join inbox on inbox.entity_kind = asked.kind collate "C" and inbox.entity_code = asked.code collate "C"
            where not inbox.is_waiting and (not \(.bool(isFresh))::boolean or inbox.xmin <> pg_current_xact_id()::xid)
              and (\(.optional(knownAt?.description))::timestamptz is null
                   or inbox.accepted_at <= \(.optional(knownAt?.description))::timestamptz)
            """
        ) { row in try Self.stored(row) }
        return stored.map(\.history)
    }

    /// The applied events whose entity is one of these; only those that are not known are read.
    private static func events(
        of keys: Set<EntityKey>, known: [EventRef: HistoryEvent], in transaction: Transaction
    ) async throws -> [HistoryEvent] {
        guard !keys.isEmpty else { return [] }
        let stored = try await transaction.rows(
            """
            select inbox.cause_source, inbox.cause_id, inbox.verdict, inbox.source, inbox.id, inbox.type
            from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as asked (kind, code)
            join inbox on inbox.entity_kind = asked.kind collate "C" and inbox.entity_code = asked.code collate "C"
            where not inbox.is_waiting
            """
        ) { row in
            (
                cause: EventRef(source: try row.text(0), id: try row.text(1)),
                isAdmitted: try row.text(2) == Admission.admitted,
                own: EventRef(source: try row.text(3), id: try row.text(4)), type: try row.text(5)
            )
        }
        var events: [HistoryEvent] = []
        events.reserveCapacity(stored.count)
        var missing: [EventRef] = []
        for (cause, isAdmitted, own, type) in stored {
            if let event = known[cause], event.isAdmitted == isAdmitted, event.type.text == type {
                events.append(event)
            } else {
                missing.append(own)
            }
        }
        guard !missing.isEmpty else { return events }
        let read = try await transaction.rows(
            """
            select inbox.event, inbox.verdict, inbox.accepted_at
            from unnest(\(.array(missing.map(\.source)))::text[], \(.array(missing.map(\.id)))::text[]) as asked (source, id)
            join inbox using (source, id)
            """
        ) { row in try Self.stored(row).history }
        return events + read
    }

    /// The withdrawals of any event of these entities. PostgreSQL finds them, because usually there are none.
    private static func withdrawals(
        ofEventsOf keys: Set<EntityKey>, _ knownAt: Instant?, in transaction: Transaction
    ) async throws -> [HistoryEvent] {
        guard !keys.isEmpty else { return [] }
        let stored = try await transaction.rows(
            """
            select event.event, event.verdict, event.accepted_at
            from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as asked (kind, code)
            join inbox as stated on stated.entity_kind = asked.kind collate "C" and stated.entity_code = asked.code collate "C"
            join inbox as event on event.entity_kind = 'event'
                               and event.entity_code = stated.cause_source || ' ' || stated.cause_id
            -- Asked once: where no event speaks of another, nothing is joined.
            where (select exists (select from inbox where entity_kind = 'event'))
              and not stated.is_waiting and not event.is_waiting
              and (\(.optional(knownAt?.description))::timestamptz is null
                   or event.accepted_at <= \(.optional(knownAt?.description))::timestamptz)
            """
        ) { row in try Self.stored(row) }
        return stored.map(\.history)
    }

    /// The applied preferences about these entities, with every withdrawal of any of them.
    public static func preferences(
        about keys: Set<EntityKey>, in transaction: Transaction
    ) async throws -> [HistoryEvent] {
        guard !keys.isEmpty else { return [] }
        let stored = try await transaction.rows(
            """
            select inbox.event, inbox.verdict, inbox.accepted_at
            from unnest(\(.array(keys.map(\.kind.rawValue)))::text[], \(.array(keys.map(\.code)))::text[]) as asked (kind, code)
            join inbox on inbox.entity_kind = asked.kind collate "C" and inbox.entity_code = asked.code collate "C"
            where not inbox.is_waiting and inbox.type like 'org.kembar.%.claim.preferred.v1'
            """
        ) { row in try Self.stored(row).history }
        guard !stored.isEmpty else { return [] }
        return try await Self.of(Set(stored.map(\.data.entity)), in: transaction).values.flatMap { $0 }
    }

    /// The rank of each publisher that has one, as stated in an area.
    public static func ranks(
        in area: Area, knownAt: Instant? = nil, _ transaction: Transaction
    ) async throws -> [String: Int] {
        let sources = try await Inbox.rankedSources(in: transaction)
        var ranked: [HistoryEvent] = []
        for history in try await Self.of(sources, knownAt: knownAt, in: transaction).values {
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
            try Event(structured: try row.bytes(0), limits: .stored, validation: .historic), verdict: try row.text(1),
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

extension History {
    /// Whether these entities have few and small enough events to be read and folded while a client waits.
    public static func isShort(_ keys: Set<EntityKey>, in transaction: Transaction) async throws -> Bool {
        let size = try await HistorySize.of(keys, most: Self.short, in: transaction)
        return size.events <= Self.short && size.bytes <= Self.small
    }

    /// The number of events of a short history, at most.
    public static let short = 2000
    /// The bytes of the events of a short history, at most.
    private static let small = 16 << 20
}
