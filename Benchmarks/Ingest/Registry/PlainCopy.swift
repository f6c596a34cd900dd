internal import LocalStack
internal import Postgres

/// Copies the rows that the event path has stored, by the server itself from files into the same tables, with their
/// keys and indexes, in one transaction: the minimum work to store them.
struct PlainCopy {
    let recordsPerSecond: Double
    /// Number of rows of each table.
    let rows: String
    let isEqual: Bool

    private static let tables: [StaticString] = [
        "inbox", "known_code", "entity", "link", "outbox", "consumer_partition",
    ]

    static func measure(_ servers: BenchmarkServers, of database: String, records: Int) async throws -> PlainCopy {
        let original = try await servers.connect(database)
        let folder = try await original.rows("select current_setting('data_directory')") { row in try row.text(0) }
        for table in Self.tables {
            try await original.runScript("copy \(table) to '\(folder[0])/copy-\(table)' (format binary)")
        }
        let wanted = try await Self.counts(original)
        try await servers.makeDatabase("copied")
        let connection = try await servers.connect("copied")
        let start = ContinuousClock.now
        try await connection.runScript(
            "begin;"
                + Self.tables.map { "copy \($0) from '\(folder[0])/copy-\($0)' (format binary);" }.joined()
                + "commit")
        let took = (ContinuousClock.now - start).inSeconds
        let rows = try await Self.counts(connection)
        try await servers.dropDatabase("copied")
        return PlainCopy(recordsPerSecond: Double(records) / took, rows: rows, isEqual: rows == wanted)
    }

    private static func counts(_ connection: PostgresConnection) async throws -> String {
        var counts: [String] = []
        for table in Self.tables {
            let count = try await connection.rows(Statement(trusted: "select count(*) from \(table)")) { row in
                try row.int(0)
            }
            counts.append("\(table) \(Figures.grouped(count.first ?? 0))")
        }
        return counts.joined(separator: ", ")
    }
}
