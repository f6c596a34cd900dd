public import Postgres
internal import Testing

/// A separate database for one test, dropped afterwards even if the test fails.
public enum TestDatabase {
    /// Creates a database, applies the migrations, and passes a pool on it to `body`.
    public static func with<Value: Sendable>(
        _ migrations: [Migration], connections: Int = 8, _ body: (PostgresPool, String) async throws -> Value
    ) async throws -> Value {
        let server = try #require(TestServers.postgres, "KEMBAR_TEST_POSTGRES is not set; run ./kembar.sh test")
        let name = "test_\(UInt64.random(in: 0...UInt64.max))"
        let admin = try await PostgresConnection.connect(server)
        try await admin.runScript("create database \(name)")
        let conninfo = server.split(separator: " ").map { $0.hasPrefix("dbname=") ? "dbname=\(name)" : String($0) }
            .joined(separator: " ")
        let pool = PostgresPool(conninfo, limit: connections)
        let result: Result<Value, any Error>
        do {
            _ = try await pool.withConnection { try await Migrator(migrations).apply(on: $0) }
            result = .success(try await body(pool, conninfo))
        } catch {
            result = .failure(error)
        }
        pool.close()
        try await Self.drop(name, on: admin)
        return try result.get()
    }

    /// PostgreSQL waits five seconds for terminated connections to end, which is too short on a busy machine.
    private static func drop(_ name: String, on admin: PostgresConnection) async throws {
        var attempts = 0
        while true {
            do {
                try await admin.runScript("drop database \(name) with (force)")
                return
            } catch {
                attempts += 1
                guard error.sqlState == SQLState(rawValue: "55006"), attempts < 60 else { throw error }
            }
            try await Task.sleep(for: .milliseconds(100))
        }
    }
}
