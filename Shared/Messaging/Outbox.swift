internal import Observability
internal import Postgres
internal import Shared

/// The rows of what a transaction announces.
enum Outbox {
    /// - Parameter first: the number of the first row; they are written in the order of their numbers.
    static func stage(_ outgoing: [Outgoing.Row], from first: Int, in transaction: Transaction) async throws {
        try await transaction.run(
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
        try await transaction.copy(rows, into: "outbox_stage")
    }

    /// Rows that are there already are left as they are: the first on the topic stands.
    static func writeStaged(in transaction: Transaction) async throws {
        try await transaction.run(
            """
            insert into outbox (source, id, topic, key, headers, value, digest, trace)
            select source, id, topic, key, headers, value, digest, trace from outbox_stage order by number
            on conflict do nothing
            """)
        try await transaction.run("notify outbox")
    }
}
