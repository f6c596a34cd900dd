internal import Postgres

/// The table of the service's pending work, under the name that it has in the version that is measured.
enum WorkTable: String, CaseIterable {
    case current = "job"
    case previous = "due"

    static func find(on connection: PostgresConnection) async throws -> WorkTable {
        let found = try await connection.rows(
            """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_name = any (\(.array(Self.allCases.map(\.rawValue)))::text[])
            """
        ) { row in WorkTable(rawValue: try row.text(0)) }
        guard let table = Self.allCases.first(where: { found.contains($0) }) else {
            throw Problem("the reporting service keeps no table of work under a name that this benchmark knows")
        }
        return table
    }

    /// Counts pending work of any kind.
    var all: Statement { Statement(trusted: "select count(*) from \(self.rawValue)") }

    /// Counts pending reports.
    var reports: Statement { Statement(trusted: "select count(*) from \(self.rawValue) where kind = 'report'") }
}
