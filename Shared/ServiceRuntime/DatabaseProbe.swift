internal import Lifecycle
internal import Messaging
internal import Postgres

/// Checks every two seconds that the database answers and accepts writes, so that readiness is correct even without
/// traffic. If the database hangs, the last status expires.
struct DatabaseProbe: Service {
    let name = "database"
    let pool: PostgresPool
    let readiness: Readiness

    func run(until stop: ShutdownSignal) async throws {
        while !stop.isTriggered, !Task.isCancelled {
            do {
                let isReadOnly = try await self.pool.withConnection { connection in
                    try await connection.rows("select current_setting('transaction_read_only') = 'on'") { row in
                        try row.bool(0)
                    }
                }
                if isReadOnly.first == true {
                    self.readiness.notReady(self.name, "PostgreSQL is read-only")
                } else {
                    self.readiness.ready(self.name, for: .seconds(8))
                }
            } catch {
                self.readiness.notReady(self.name, "\(error)")
            }
            await stop.sleep(.seconds(2))
        }
    }
}
