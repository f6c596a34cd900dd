internal import LocalStack
internal import Postgres

/// Runs the registry on records that are already in the topic.
struct RegistryRun {
    let database: String
    /// Rate from the first commit to the last, with everything applied and no jobs left.
    let recordsPerSecond: Double
    let processorSeconds: Double
    let peakMemory: Double

    static func environment(_ servers: BenchmarkServers, _ database: String) -> [String: String] {
        [
            "PATH": "/usr/bin:/bin",
            "KEMBAR_DATABASE_URL": servers.postgres.conninfo(database: database, user: LocalPostgres.user),
            "KEMBAR_KAFKA_BOOTSTRAP_SERVERS": servers.kafka.bootstrapServers,
            "KEMBAR_TOPIC_PREFIX": RegistryBenchmark.topics, "KEMBAR_RELAY": "off",
            "KEMBAR_HTTP_LISTEN": "127.0.0.1:\(FreePort.any())",
        ]
    }

    /// Keeps the database, for its rows.
    static func measure(_ servers: BenchmarkServers, _ options: RegistryOptions, round: Int) async throws -> RegistryRun
    {
        let database = "registry_\(round)"
        try await servers.makeDatabase(database)
        let process = try ChildProcess.start(
            "\(Files.programFolder)/programs-registry", [], environment: Self.environment(servers, database),
            log: servers.log("registry"))
        do {
            let connection = try await servers.connect(database)
            try await Self.wait(connection, process, options.records + Cooperation.cities, servers)
            let run = RegistryRun(
                database: database, recordsPerSecond: try await Self.speed(connection, options),
                processorSeconds: ProcFile.processorSeconds(process.pid) ?? 0,
                peakMemory: ProcFile.peakMemory(process.pid) ?? 0)
            await Uncancellable.stop { await process.stop() }
            return run
        } catch {
            await Uncancellable.stop { await process.stop() }
            throw error
        }
    }

    private static func wait(
        _ connection: PostgresConnection, _ process: ChildProcess, _ wanted: Int, _ servers: BenchmarkServers
    ) async throws {
        var throttle = Console.ProgressThrottle()
        var (last, progress) = (0, ContinuousClock.now)
        while true {
            guard process.isRunning else {
                throw Problem("the registry has ended; see \(servers.log("registry"))")
            }
            // The sequence shows the progress at no cost, even before the commit.
            let given = try await Self.number("select last_value::bigint from outbox_position_seq", on: connection)
            if given >= wanted {
                let applied = try await Self.number("select count(*) from inbox where not is_waiting", on: connection)
                let due = try await Self.number("select count(*) from job", on: connection)
                if applied == wanted, due == 0 { return }
            }
            throttle.line("\(Figures.grouped(min(given, wanted))) of \(Figures.grouped(wanted))")
            if given > last { (last, progress) = (given, .now) }
            guard .now - progress < .seconds(120) else {
                throw Problem("the registry has stored nothing for two minutes; see \(servers.log("registry"))")
            }
            try await Task.sleep(for: .milliseconds(200))
        }
    }

    private static func speed(_ connection: PostgresConnection, _ options: RegistryOptions) async throws -> Double {
        let micros = try await Self.number(
            """
            select (extract(epoch from max(moment) - min(moment)) * 1000000)::bigint from (
                select pg_xact_commit_timestamp(xmin) as moment from inbox
                union all select pg_xact_commit_timestamp(xmin) from outbox
                union all select pg_xact_commit_timestamp(xmin) from entity) as commits
            """, on: connection)
        guard micros > 0 else { throw Problem("everything was stored in one transaction") }
        return Double(options.records) * 1e6 / Double(micros)
    }

    private static func number(_ statement: Statement, on connection: PostgresConnection) async throws -> Int {
        try await connection.rows(statement) { row in try row.int(0) }.first ?? 0
    }
}
