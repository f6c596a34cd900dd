import Postgres

/// Waits until the backend runs `pg_sleep`.
func waitUntilSleeping(_ pid: Int) async throws {
    let watcher = try await TestDatabase.connect()
    while true {
        let sleeping = try await watcher.run(
            "select 1 from pg_stat_activity where pid = \(pid)::int and wait_event = 'PgSleep'")
        if sleeping.count == 1 { return }
        try await Task.sleep(for: .milliseconds(20))
    }
}
