internal import Kafka
internal import LocalStack

/// The whole benchmark, from starting the servers to printing the table.
struct Benchmark {
    private let options: Options
    private let contenders: [Contender]

    init(_ options: Options) {
        self.options = options
        self.contenders = Contender.allCases.filter { $0 != .python || options.python != nil }
    }

    /// - Returns: the exit status: 1 when contenders have stored different rows.
    func run(kafkaHome: String) async throws -> Int32 {
        for name in ["indicators", "ingest-baseline"] where !Files.exists("\(Files.programFolder)/\(name)") {
            throw Problem("\(name) is not beside this program; build it: swift build -c release --product \(name)")
        }
        if self.options.python == nil {
            Console.line("No --python is given: the Python consumer is left out")
        }
        return try await BenchmarkServers.with(kafkaHome: kafkaHome, topics: self.topics) { servers in
            try await Template.make(servers, self.options)
            try await RecordSender.fill(servers, self.options)
            var (fast, paced): ([FullSpeed], [Paced]) = ([], [])
            for round in 1...self.options.rounds {
                for contender in self.order(of: round) {
                    try Task.checkCancellation()
                    fast.append(try await self.measure(contender, round, servers))
                    if self.options.rate > 0 { paced.append(try await self.pace(contender, round, servers)) }
                }
            }
            let surroundings = try await MeasurementEnvironment(
                servers, kafkaHome: kafkaHome, python: self.options.python)
            return try Report(self.options, surroundings, self.contenders, fast, paced).give()
        }
    }

    /// Rotates the order, so that no contender always comes first.
    private func order(of round: Int) -> [Contender] {
        let shift = (round - 1) % self.contenders.count
        return Array(self.contenders[shift...] + self.contenders[..<shift])
    }

    private var topics: [KafkaAdmin.NewTopic] {
        let paced =
            self.options.rate == 0
            ? [] : (1...self.options.rounds).flatMap { round in self.contenders.map { Names.paced(round, $0) } }
        return ([Names.definitions, Names.filled] + paced).flatMap { $0.topics(partitions: self.options.partitions) }
    }

    private func measure(_ contender: Contender, _ round: Int, _ servers: BenchmarkServers) async throws -> FullSpeed {
        Console.line("Round \(round) of \(self.options.rounds): \(contender.title), full speed")
        let run = try await FullSpeed.measure(contender, round: round, servers, self.options)
        Console.line(
            "  \(Figures.grouped(run.eventsPerSecond)) events/s; others kept \(Figures.fixed(run.cost.others, 1)) of \(ProcFile.processors) processors busy"
        )
        return run
    }

    private func pace(_ contender: Contender, _ round: Int, _ servers: BenchmarkServers) async throws -> Paced {
        Console.line(
            "Round \(round) of \(self.options.rounds): \(contender.title), \(Figures.grouped(self.options.rate)) events/s for \(self.options.seconds) s"
        )
        let run = try await Paced.measure(contender, round: round, servers, self.options)
        Console.line(
            "  age at commit p50 \(Figures.fixed(run.median, 1)) ms, p99 \(Figures.fixed(run.ninetyNinth, 1)) ms; published \(Figures.grouped(run.eventsPerSecond)) events/s"
        )
        return run
    }
}
