internal import LocalStack
internal import Postgres

/// Runs a contender on its own database, and measures it from outside.
final class ContenderRun {
    /// Resources used when the run was done.
    struct Cost {
        let processorSeconds: Double
        let postgresSeconds: Double
        let peakMemory: Double
        /// Number of processors that were busy with other work.
        let others: Double
    }

    private let contender: Contender
    private let servers: BenchmarkServers
    private let process: ChildProcess
    private let connection: PostgresConnection
    private let before: MachineWork
    /// Processor seconds of every backend that was observed to serve the contender.
    private var backends: [Int32: Double] = [:]

    private init(
        _ contender: Contender, _ servers: BenchmarkServers, _ process: ChildProcess, _ connection: PostgresConnection
    ) {
        self.contender = contender
        self.servers = servers
        self.process = process
        self.connection = connection
        self.before = MachineWork(servers)
    }

    /// Creates a database, starts the contender on it, runs `body`, and stops the contender.
    ///
    /// - Parameter after: inspects the rows after the contender has ended.
    static func with<Work, Result>(
        _ contender: Contender, _ servers: BenchmarkServers, database: String, _ names: Names, _ options: Options,
        _ body: (ContenderRun) async throws -> Work, after: (PostgresConnection, Work) async throws -> Result
    ) async throws -> Result {
        try await servers.makeDatabase(database)
        let connection = try await servers.connect(database)
        let process = try contender.start(servers, database: database, names, options)
        let work: Work
        do {
            work = try await body(ContenderRun(contender, servers, process, connection))
        } catch {
            await Uncancellable.stop { await process.stop() }
            throw error
        }
        await Uncancellable.stop { await process.stop() }
        let result = try await after(connection, work)
        try await servers.dropDatabase(database)
        return result
    }

    /// Waits until this many rows of the outbox are committed.
    func waitForAnnouncements(_ wanted: Int, within limit: Duration) async throws {
        var throttle = Console.ProgressThrottle()
        var (last, progress) = (0, ContinuousClock.now)
        while true {
            guard self.process.isRunning else { throw self.problem("has ended") }
            // The sequence shows the progress at no cost, even before the commit.
            let given = try await self.number("select last_value::bigint from outbox_position_seq")
            try await self.sampleBackends()
            if given >= wanted, try await self.number("select count(*) from outbox") >= wanted { return }
            throttle.line(
                "\(self.contender.title): \(Figures.grouped(min(given, wanted))) of \(Figures.grouped(wanted))")
            if given > last { (last, progress) = (given, .now) }
            guard .now - progress < limit else { throw self.problem("has stored nothing for \(limit)") }
            try await Task.sleep(for: .milliseconds(200))
        }
    }

    func cost() async throws -> Cost {
        try await self.sampleBackends()
        let own = ProcFile.processorSeconds(self.process.pid) ?? 0
        return Cost(
            processorSeconds: own, postgresSeconds: self.backends.values.reduce(0, +),
            peakMemory: ProcFile.peakMemory(self.process.pid) ?? 0,
            others: MachineWork(self.servers).others(since: self.before, contender: own))
    }

    private func sampleBackends() async throws {
        let pids = try await self.connection.rows(
            """
            select pid from pg_stat_activity
            where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
            """
        ) { row in Int32(try row.int(0)) }
        for pid in pids { self.backends[pid] = ProcFile.processorSeconds(pid) ?? self.backends[pid] }
    }

    private func number(_ statement: Statement) async throws -> Int {
        try await self.connection.rows(statement) { row in try row.int(0) }.first ?? 0
    }

    private func problem(_ what: String) -> Problem {
        let log = self.servers.log(self.contender.rawValue)
        let words = (Files.text(log) ?? "").split(separator: "\n").suffix(5).joined(separator: "\n")
        return Problem("the \(self.contender.title) \(what); its last words, in \(log):\n\(words)")
    }
}
