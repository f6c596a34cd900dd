internal import Postgres

/// The rows that a run has stored, one text per table: equal texts mean equal rows.
///
/// Columns that must differ are left out: clocks, the order of the outbox, the owner of a partition, and the digest of
/// an event's content, which only the service computes from the canonical form.
enum StoredRows {
    private struct Table {
        let name: StaticString
        var without: [String] = []
        var also: StaticString = "null"
        var filter: StaticString = "true"
    }

    private static let tables = [
        Table(name: "inbox", without: ["digest", "accepted_at"]),
        Table(name: "known_code"), Table(name: "entity"), Table(name: "figure"),
        Table(
            name: "outbox", without: ["position", "recorded_at", "value"],
            also: #"regexp_replace(convert_from(value, 'UTF8'), '"acceptedat":"[^"]*",', '')"#,
            filter: "topic = 'filled.indicators'"),
        Table(
            name: Self.offsets,
            without: ["cluster", "consumer_group", "owner", "backend_pid", "updated_at"],
            filter: "topic = 'filled.in.indicators'"),
        Table(name: "conflict"), Table(name: "dead_letter"), Table(name: "job"), Table(name: "waiting"),
    ]

    /// The table that is written only by contenders which keep their offsets in PostgreSQL.
    static let offsets: StaticString = "consumer_partition"

    static func digests(on connection: PostgresConnection) async throws -> [String: String] {
        var digests: [String: String] = [:]
        for table in Self.tables {
            let columns = try await connection.rows(
                """
                select string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns
                where table_schema = 'public' and table_name = \("\(table.name)")
                  and not column_name = any (\(.array(table.without))::text[])
                """
            ) { row in try row.text(0) }
            let statement = Statement(
                trusted: """
                    select count(*) || ' rows, ' || coalesce(sum(hashtextextended(row(\(columns[0]), \(table.also))::text, 0)), 0)
                    from \(table.name) where \(table.filter)
                    """)
            digests["\(table.name)"] = try await connection.rows(statement) { row in try row.text(0) }.first
        }
        return digests
    }

    /// Sentences about tables in which runs differ; none when all have stored the same.
    static func differences(among runs: [FullSpeed]) -> [String] {
        guard let first = runs.first(where: { $0.contender == .service }) else { return [] }
        return runs.flatMap { run in
            first.rows.sorted { $0.key < $1.key }.compactMap { table, wanted in
                guard run.contender.keepsOffsets || table != "\(Self.offsets)", run.rows[table] != wanted else {
                    return nil
                }
                return
                    "\(table) of the \(run.contender.title): \(run.rows[table] ?? "nothing"), of the service: \(wanted)"
            }
        }
    }
}
