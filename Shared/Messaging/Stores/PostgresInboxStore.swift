internal import Crypto
internal import Observability
internal import Postgres
internal import Shared

struct PostgresInboxStore: InboxStore {
    let transaction: Transaction

    /// Inserts in sorted order, so that two transactions never deadlock.
    func insert(_ arrivals: [Arrival]) async throws -> Set<EventRef> {
        guard !arrivals.isEmpty else { return [] }
        try await self.transaction.run(
            """
            create temporary table if not exists inbox_stage (
                source text collate "C", id text collate "C", cause_source text, cause_id text, type text, time timestamptz,
                entity_kind text, entity_code text, digest bytea, event bytea, verdict text, accepted_at timestamptz,
                topic text, partition integer, "offset" bigint, trace text
            ) on commit delete rows
            """)
        try await self.transaction.copy(Self.rows(arrivals), into: "inbox_stage")
        let refs = try await self.transaction.rows(
            """
            insert into inbox
                (source, id, cause_source, cause_id, type, time, entity_kind, entity_code, digest, event, verdict,
                 accepted_at, topic, partition, "offset", trace)
            select source, id, cause_source, cause_id, type, time, entity_kind, entity_code, digest, event, verdict,
                   accepted_at, topic, partition, "offset", trace
            from inbox_stage order by source, id
            on conflict do nothing
            returning source, id
            """
        ) { row in EventRef(source: try row.text(0), id: try row.text(1)) }
        return Set(refs)
    }

    private static func rows(_ arrivals: [Arrival]) -> CopyRows {
        var rows = CopyRows(columns: 16)
        for arrival in arrivals {
            let envelope = arrival.event.envelope
            rows.beginRow()
            rows.text(envelope.ref.source)
            rows.text(envelope.ref.id)
            rows.text(envelope.cause.source)
            rows.text(envelope.cause.id)
            rows.text(envelope.type.text)
            rows.moment(microseconds: envelope.time.microseconds)
            rows.text(arrival.event.data.entity.kind.rawValue)
            rows.text(arrival.event.data.entity.code)
            rows.bytes(arrival.digest.bytes)
            rows.bytes(Wire.bytes(of: envelope))
            rows.text(arrival.stored.verdict)
            rows.moment(microseconds: arrival.stored.acceptedAt.microseconds)
            rows.text(arrival.record.topic)
            rows.int(Int32(arrival.record.partition))
            rows.bigint(arrival.record.offset)
            rows.text(arrival.stored.trace?.text)
        }
        return rows
    }

    func digests(of refs: [EventRef]) async throws -> [EventRef: [UInt8]] {
        guard !refs.isEmpty else { return [:] }
        let stored = try await self.transaction.rows(
            """
            select source, id, digest
            from unnest(\(.array(refs.map(\.source)))::text[], \(.array(refs.map(\.id)))::text[]) as asked (source, id)
            join inbox using (source, id)
            """
        ) { row in (EventRef(source: try row.text(0), id: try row.text(1)), try row.bytes(2)) }
        return Dictionary(stored) { first, _ in first }
    }

    func insertConflict(_ arrival: Arrival) async throws -> Bool {
        let ref = arrival.event.ref
        return try await self.transaction.run(
            """
            insert into conflict (source, id, digest, event, topic)
            values (\(ref.source), \(ref.id), \(.bytes(arrival.digest.bytes)),
                    \(.bytes(Wire.bytes(of: arrival.event.envelope))), \(arrival.record.topic))
            on conflict do nothing
            """
        ).affected == 1
    }

    func setWaiting(_ refs: [EventRef]) async throws {
        try await self.transaction.run(
            """
            update inbox set is_waiting = true
            from unnest(\(.array(refs.map(\.source)))::text[], \(.array(refs.map(\.id)))::text[]) as waits (source, id)
            where inbox.source = waits.source and inbox.id = waits.id
            """)
    }

    func lock(_ refs: [EventRef]) async throws {
        try await self.transaction.run(
            """
            select from inbox
            join unnest(\(.array(refs.map(\.source)))::text[], \(.array(refs.map(\.id)))::text[]) as come (source, id)
                using (source, id)
            order by source, id for update of inbox
            """)
    }

    func release(_ refs: [EventRef]) async throws -> [StoredEvent] {
        try await self.transaction.rows(
            """
            update inbox set is_waiting = false
            from unnest(\(.array(refs.map(\.source)))::text[], \(.array(refs.map(\.id)))::text[]) as come (source, id)
            where inbox.source = come.source and inbox.id = come.id and inbox.is_waiting
              and not exists (select from waiting where waiting.source = inbox.source and waiting.id = inbox.id)
            returning inbox.event, inbox.verdict, inbox.accepted_at, inbox.trace
            """
        ) { row in try History.traced(row) }
    }
}
