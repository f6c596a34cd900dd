internal import Lifecycle
internal import Messaging
internal import Postgres

/// Asks the database every two seconds whether it answers and takes writes, so that readiness is true also when nothing
/// comes in. A database that hangs leaves the last word to run out.
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
                    self.readiness.notReady(self.name, "PostgreSQL takes no writes")
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
