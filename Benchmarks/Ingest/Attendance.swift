internal import LocalStack
internal import Postgres

/// A contender at work on a database of its own, watched from beside.
final class Attendance {
    /// What it has cost when it was done.
    struct Cost {
        let processorSeconds: Double
        let postgresSeconds: Double
        let peakMemory: Double
        /// Processors that were busy with something else.
        let others: Double
    }

    private let contender: Contender
    private let grounds: Grounds
    private let process: ChildProcess
    private let connection: PostgresConnection
    private let before: MachineWork
    /// Processor seconds of every backend that was seen to serve it.
    private var backends: [Int32: Double] = [:]

    private init(_ contender: Contender, _ grounds: Grounds, _ process: ChildProcess, _ connection: PostgresConnection)
    {
        self.contender = contender
        self.grounds = grounds
        self.process = process
        self.connection = connection
        self.before = MachineWork(grounds)
    }

    /// Makes a database, starts the contender on it, runs `body`, and ends what it started.
    ///
    /// - Parameter after: looks at the rows once the contender is gone.
    static func with<Work, Result>(
        _ contender: Contender, _ grounds: Grounds, database: String, _ names: Names, _ options: Options,
        _ body: (Attendance) async throws -> Work, after: (PostgresConnection, Work) async throws -> Result
    ) async throws -> Result {
        try await grounds.makeDatabase(database)
        let connection = try await grounds.connect(database)
        let process = try contender.start(grounds, database: database, names, options)
        let work: Work
        do {
            work = try await body(Attendance(contender, grounds, process, connection))
        } catch {
            await Undisturbed.end { await process.stop() }
            throw error
        }
        await Undisturbed.end { await process.stop() }
        let result = try await after(connection, work)
        try await grounds.dropDatabase(database)
        return result
    }

    /// Waits until the outbox has been given this many rows, all of them committed.
    func waitForAnnouncements(_ wanted: Int, within limit: Duration) async throws {
        var pacer = Say.Pacer()
        var (last, progress) = (0, ContinuousClock.now)
        while true {
            guard self.process.isRunning else { throw self.problem("has ended") }
            // The sequence tells at no cost how far it is, also before the commit.
            let given = try await self.number("select last_value::bigint from outbox_position_seq")
            try await self.lookAtBackends()
            if given >= wanted, try await self.number("select count(*) from outbox") >= wanted { return }
            pacer.line("\(self.contender.title): \(Figures.grouped(min(given, wanted))) of \(Figures.grouped(wanted))")
            if given > last { (last, progress) = (given, .now) }
            guard .now - progress < limit else { throw self.problem("has stored nothing for \(limit)") }
            try await Task.sleep(for: .milliseconds(200))
        }
    }

    func cost() async throws -> Cost {
        try await self.lookAtBackends()
        let own = ProcFile.processorSeconds(self.process.pid) ?? 0
        return Cost(
            processorSeconds: own, postgresSeconds: self.backends.values.reduce(0, +),
            peakMemory: ProcFile.peakMemory(self.process.pid) ?? 0,
            others: MachineWork(self.grounds).others(since: self.before, contender: own))
    }

    private func lookAtBackends() async throws {
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
        let log = self.grounds.log(self.contender.rawValue)
        let words = (Files.text(log) ?? "").split(separator: "\n").suffix(5).joined(separator: "\n")
        return Problem("the \(self.contender.title) \(what); its last words, in \(log):\n\(words)")
    }
}
