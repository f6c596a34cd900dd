internal import Postgres

/// The table of work that the service still has to do, under the name that it has in the state that is measured.
enum WorkTable: String, CaseIterable {
    case job, due

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

    /// How much of any kind is left.
    var all: Statement { Statement(trusted: "select count(*) from \(self.rawValue)") }

    /// How many reports are still to be made.
    var reports: Statement { Statement(trusted: "select count(*) from \(self.rawValue) where kind = 'report'") }
}
