internal import Kafka
internal import LocalStack
internal import Postgres
internal import Shared

/// The cost of one more event about an entity, as its history grows.
struct HistoryBenchmark {
    private static let further = 10
    private let events: Int

    init(events: Int) { self.events = events }

    func run(kafkaHome: String) async throws -> Int32 {
        try await BenchmarkServers.with(
            kafkaHome: kafkaHome, topics: LongHistory.all.map { .init($0.intake, partitions: 1) }
        ) {
            servers in
            var rows: [[String]] = []
            for history in LongHistory.all { rows += try await self.measure(history, servers) }
            let surroundings = try await MeasurementEnvironment(servers, kafkaHome: kafkaHome, python: nil)
            Console.line("")
            Console.line(
                "\(Figures.grouped(self.events)) synthetic events about one thing, one partition, relay off, one round."
            )
            for (name, words) in surroundings.lines { Console.line("\(name): \(words)") }
            Console.line("")
            let header = ["", "seconds", "events/s", "CPU s", "peak RSS MiB"]
            for line in Table.lines(header, rows) { Console.line(line) }
            return 0
        }
    }

    private func measure(_ history: LongHistory, _ servers: BenchmarkServers) async throws -> [[String]] {
        Console.line("\(Figures.grouped(self.events)) \(history.name)")
        let database = "history_\(history.place)"
        try await servers.connect().runScript("create database \(database)")
        let producer = try KafkaProducer(
            KafkaSettings(bootstrapServers: servers.kafka.bootstrapServers, extra: ["linger.ms": "0"]))
        defer { producer.close() }
        try await RecordSender.send(history.firstRecords(), by: producer)
        let environment = [
            "PATH": "/usr/bin:/bin", "KEMBAR_RELAY": "off", "KEMBAR_TOPIC_PREFIX": "history-\(history.place)",
            "KEMBAR_DATABASE_URL": servers.postgres.conninfo(database: database, user: LocalPostgres.user),
            "KEMBAR_KAFKA_BOOTSTRAP_SERVERS": servers.kafka.bootstrapServers,
            "KEMBAR_HTTP_LISTEN": "127.0.0.1:\(FreePort.any())",
        ]
        let program = "\(Files.programFolder)/\(history.service)"
        guard
            try await ChildProcess.run(program, ["migrate"], environment: environment, log: servers.log("history")) == 0
        else { throw Problem("`\(history.service) migrate` failed; see \(servers.log("history"))") }
        let process = try ChildProcess.start(program, [], environment: environment, log: servers.log("history"))
        do {
            let rows = try await self.measure(history, servers, process, producer, on: servers.connect(database))
            await Uncancellable.stop { await process.stop() }
            return rows
        } catch {
            await Uncancellable.stop { await process.stop() }
            throw error
        }
    }

    private func measure(
        _ history: LongHistory, _ servers: BenchmarkServers, _ process: ChildProcess, _ producer: KafkaProducer,
        on connection: PostgresConnection
    ) async throws -> [[String]] {
        try await self.wait(for: history.firstCount, process, servers, on: connection)
        var rows: [[String]] = []
        func step(_ name: String, _ numbers: ClosedRange<Int>, each: Bool) async throws {
            let before = (ContinuousClock.now, ProcFile.processorSeconds(process.pid) ?? 0)
            for piece in stride(from: numbers.lowerBound, through: numbers.upperBound, by: each ? 1 : 5000) {
                let last = each ? piece : min(piece + 4999, numbers.upperBound)
                try await RecordSender.send((piece...last).map { history.record($0) }, by: producer)
                if each { try await self.wait(for: history.firstCount + last, process, servers, on: connection) }
            }
            try await self.wait(for: history.firstCount + numbers.upperBound, process, servers, on: connection)
            let seconds = (ContinuousClock.now - before.0).inSeconds
            let cpu = (ProcFile.processorSeconds(process.pid) ?? 0) - before.1
            let times = each ? Double(numbers.count) : 1
            rows.append([
                "\(history.name): \(name)", Figures.fixed(seconds / times, 2),
                each ? "" : Figures.grouped(Double(numbers.count) / seconds), Figures.fixed(cpu / times, 2),
                Figures.fixed(ProcFile.peakMemory(process.pid) ?? 0, 0),
            ])
            Console.line("  \(name): \(Figures.fixed(seconds / times, 2)) s")
        }
        let quarter = self.events / 4
        for number in 0..<4 {
            let last = number == 3 ? self.events : (number + 1) * quarter
            try await step("quarter \(number + 1)", number * quarter + 1...last, each: false)
        }
        try await step("each further event", self.events + 1...self.events + Self.further, each: true)
        // Offsets also advance past dead letters, so the stored events are counted.
        let wanted = history.firstCount + self.events + Self.further
        let stored = try await connection.rows("select count(*) from inbox where not is_waiting") { try $0.int(0) }
        guard stored == [wanted] else {
            throw Problem("the service has applied \(stored) events of \(Figures.grouped(wanted))")
        }
        return rows
    }

    /// Waits until this many events are stored and no jobs are left for them.
    private func wait(
        for stored: Int, _ process: ChildProcess, _ servers: BenchmarkServers, on connection: PostgresConnection
    ) async throws {
        var throttle = Console.ProgressThrottle()
        while true {
            guard process.isRunning else {
                throw Problem("the service has ended; see \(servers.log("history"))")
            }
            let counts = try await connection.rows(
                """
                select (select coalesce(sum(next_offset), 0)::bigint from consumer_partition), (select count(*) from job)
                """
            ) { row in (try row.int(0), try row.int(1)) }
            if let (offset, due) = counts.first {
                if offset >= stored, due == 0 { return }
                throttle.line("stored: \(Figures.grouped(offset)) of \(Figures.grouped(stored)), left to do: \(due)")
            }
            try await Task.sleep(for: .milliseconds(10))
        }
    }
}
