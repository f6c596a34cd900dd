internal import Observability
internal import Postgres
internal import Shared

struct PostgresOutboxStore: OutboxStore {
    let transaction: Transaction

    func stage(_ outgoing: [Outgoing.Row], from first: Int) async throws {
        try await self.transaction.run(
            """
            create temporary table if not exists outbox_stage (
                number bigint, source text collate "C", id text collate "C", topic text collate "C", key bytea, headers text,
                value bytea, digest bytea, trace text
            ) on commit delete rows
            """)
        var rows = CopyRows(columns: 9)
        for (number, row) in outgoing.enumerated() {
            rows.beginRow()
            rows.bigint(Int64(first + number))
            rows.text(row.ref.source)
            rows.text(row.ref.id)
            rows.text(row.topic)
            rows.bytes(row.key)
            rows.text(row.headers)
            rows.bytes(row.value)
            rows.bytes(row.digest)
            rows.text(row.trace?.text)
        }
        try await self.transaction.copy(rows, into: "outbox_stage")
    }

    func writeStaged() async throws {
        try await self.transaction.run(
            """
            insert into outbox (source, id, topic, key, headers, value, digest, trace)
            select source, id, topic, key, headers, value, digest, trace from outbox_stage order by number
            on conflict do nothing
            """)
        try await self.transaction.run("notify outbox")
    }

    func digests(of events: [OutboxKey]) async throws -> [EventRef: [UInt8]] {
        guard !events.isEmpty else { return [:] }
        let found = try await self.transaction.rows(
            """
            select outbox.source, outbox.id, outbox.digest
            from unnest(\(.array(events.map(\.topic)))::text[], \(.array(events.map(\.event.source)))::text[],
                        \(.array(events.map(\.event.id)))::text[]) as asked (topic, source, id)
            join outbox on outbox.topic = asked.topic collate "C" and outbox.source = asked.source collate "C"
                       and outbox.id = asked.id collate "C"
            where outbox.digest is not null
            """
        ) { row in (EventRef(source: try row.text(0), id: try row.text(1)), try row.bytes(2)) }
        return Dictionary(found) { first, _ in first }
    }
}
