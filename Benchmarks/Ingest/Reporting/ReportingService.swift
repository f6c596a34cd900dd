internal import LocalStack
internal import Postgres

/// A running reporting service, measured only through its topics, its addresses and its tables.
struct ReportingService {
    /// How long a step may make no progress before the benchmark fails.
    private static let progressTimeout = Duration.seconds(1800)

    let url: String
    let connection: PostgresConnection
    let work: WorkTable
    private let process: ChildProcess
    private let servers: BenchmarkServers

    static let log = "reporting"

    static func environment(_ servers: BenchmarkServers, _ database: String) -> [String: String] {
        [
            "PATH": "/usr/bin:/bin",
            "KEMBAR_DATABASE_URL": servers.postgres.conninfo(database: database, user: LocalPostgres.user),
            "KEMBAR_KAFKA_BOOTSTRAP_SERVERS": servers.kafka.bootstrapServers,
        ]
    }

    /// Starts the service on its own database, runs `body`, and stops the service, also on failure.
    static func with<Result>(
        _ servers: BenchmarkServers, prefix: String, database: String, _ body: (ReportingService) async throws -> Result
    ) async throws -> Result {
        try await servers.makeDatabase(database)
        let connection = try await servers.connect(database)
        let work = try await WorkTable.find(on: connection)
        let address = "127.0.0.1:\(FreePort.any())"
        let process = try ChildProcess.start(
            "\(Files.programFolder)/reporting", [],
            environment: Self.environment(servers, database).merging([
                "KEMBAR_TOPIC_PREFIX": prefix, "KEMBAR_HTTP_LISTEN": address,
            ]) { $1 }, log: servers.log(Self.log))
        let service = ReportingService(
            url: "http://\(address)", connection: connection, work: work, process: process, servers: servers)
        let result: Result
        do {
            result = try await body(service)
        } catch {
            await Uncancellable.stop { await process.stop() }
            throw error
        }
        await Uncancellable.stop { await process.stop() }
        try await servers.dropDatabase(database)
        return result
    }

    /// Measures the cost of `body`, which returns the seconds of each repetition of the step.
    func measure(
        _ name: String, facts: Int?, reports: Int, _ body: () async throws -> [Double]
    ) async throws -> ReportingStep {
        let before = self.processorSeconds
        let seconds = try await body()
        let after = self.processorSeconds
        let times = Double(seconds.count)
        return ReportingStep(
            name: name, facts: facts, reports: reports, seconds: seconds,
            processorSeconds: [(after.own - before.own) / times],
            postgresSeconds: [(after.postgres - before.postgres) / times],
            peakMemory: [ProcFile.peakMemory(self.process.pid) ?? 0])
    }

    private var processorSeconds: (own: Double, postgres: Double) {
        (
            ProcFile.processorSeconds(self.process.pid) ?? 0,
            ProcFile.processorSecondsOfFamily(self.servers.postgres.process.pid)
        )
    }

    /// Polls until the wanted number is reached.
    func wait(
        for wanted: Int, _ what: String, every pause: Duration, _ throttle: inout Console.ProgressThrottle,
        _ look: () async throws -> Int
    ) async throws {
        var (last, progress) = (-1, ContinuousClock.now)
        while true {
            guard self.process.isRunning else { throw self.problem("has ended") }
            let reached = try await look()
            if reached >= wanted { return }
            throttle.line("\(what): \(Figures.grouped(reached)) of \(Figures.grouped(wanted))")
            if reached > last { (last, progress) = (reached, .now) }
            guard .now - progress < Self.progressTimeout else {
                throw self.problem("came no further for \(Self.progressTimeout)")
            }
            try await Task.sleep(for: pause)
        }
    }

    func number(_ statement: Statement) async throws -> Int {
        try await self.connection.rows(statement) { row in try row.int(0) }.first ?? 0
    }

    private func problem(_ what: String) -> Problem {
        let log = self.servers.log(Self.log)
        let words = (Files.text(log) ?? "").split(separator: "\n").suffix(5).joined(separator: "\n")
        return Problem("the reporting service \(what); its last words, in \(log):\n\(words)")
    }
}
