internal import Kafka
internal import LocalStack
internal import Postgres

/// Compares the event path with plain COPY, from starting the servers to printing the ratio.
struct RegistryBenchmark {
    static let topics = "registry"
    static let intake = "registry.in.programs"
    private let options: RegistryOptions

    init(_ options: RegistryOptions) { self.options = options }

    func run(kafkaHome: String) async throws -> Int32 {
        guard Files.exists("\(Files.programFolder)/programs-registry") else {
            throw Problem(
                "programs-registry is not beside this program; build it: swift build -c release --product programs-registry"
            )
        }
        return try await BenchmarkServers.with(
            kafkaHome: kafkaHome, topics: [.init(Self.intake, partitions: self.options.partitions)]
        ) { servers in
            try await self.makeTemplate(servers)
            try await self.fill(servers)
            var rounds: [(path: RegistryRun, copy: PlainCopy)] = []
            for round in 1...self.options.rounds {
                try Task.checkCancellation()
                Console.line("Round \(round) of \(self.options.rounds): the event path")
                let path = try await RegistryRun.measure(servers, self.options, round: round)
                Console.line("  \(Figures.grouped(path.recordsPerSecond)) records/s")
                Console.line("Round \(round) of \(self.options.rounds): plain COPY of the same rows")
                let copy = try await PlainCopy.measure(servers, of: path.database, records: self.options.records)
                Console.line("  \(Figures.grouped(copy.recordsPerSecond)) records/s")
                try await servers.dropDatabase(path.database)
                rounds.append((path, copy))
            }
            let surroundings = try await MeasurementEnvironment(servers, kafkaHome: kafkaHome, python: nil)
            return self.report(rounds, surroundings)
        }
    }

    private func makeTemplate(_ servers: BenchmarkServers) async throws {
        Console.line("Making the database that every run begins with")
        try await servers.connect().runScript("create database \(BenchmarkServers.template)")
        let status = try await Uncancellable.run {
            try await ChildProcess.run(
                "\(Files.programFolder)/programs-registry", ["migrate"],
                environment: RegistryRun.environment(servers, BenchmarkServers.template), log: servers.log("registry"))
        }
        guard status == 0 else {
            throw Problem("`programs-registry migrate` failed; see \(servers.log("registry"))")
        }
    }

    private func fill(_ servers: BenchmarkServers) async throws {
        Console.line(
            "Filling the topic with \(Figures.grouped(self.options.partnerships)) synthetic partnerships of \(Cooperation.size) records, seed \(self.options.seed)"
        )
        let producer = try KafkaProducer(KafkaSettings(bootstrapServers: servers.kafka.bootstrapServers))
        defer { producer.close() }
        try await RecordSender.send(Cooperation.cities(topic: Self.intake), by: producer)
        var throttle = Console.ProgressThrottle()
        for first in stride(from: 0, to: self.options.partnerships, by: 20) {
            try Task.checkCancellation()
            let some = first..<min(first + 20, self.options.partnerships)
            try await RecordSender.send(
                some.flatMap {
                    Cooperation.records(
                        of: $0, seed: self.options.seed, topic: Self.intake, isScattered: self.options.isScattered)
                }, by: producer)
            throttle.line("\(Figures.grouped(some.upperBound)) of \(Figures.grouped(self.options.partnerships))")
        }
    }

    private func report(_ rounds: [(path: RegistryRun, copy: PlainCopy)], _ surroundings: MeasurementEnvironment)
        -> Int32
    {
        func spread(_ values: [Double], _ write: (Double) -> String) -> String { Spread(values)?.text(write) ?? "" }
        Console.line("")
        Console.line(
            "\(Figures.grouped(self.options.partnerships)) synthetic partnerships of \(Cooperation.size) records (seed \(self.options.seed)), \(self.options.isScattered ? "a key for each thing" : "a key for each partnership"), \(self.options.partitions) partitions, relay off, rounds: \(self.options.rounds). Median (least–greatest)."
        )
        for (name, words) in surroundings.lines { Console.line("\(name): \(words)") }
        Console.line("")
        Console.line(
            "event path: \(spread(rounds.map(\.path.recordsPerSecond), Figures.grouped)) records/s, \(spread(rounds.map(\.path.processorSeconds)) { Figures.fixed($0, 1) }) CPU s of the registry, peak RSS \(spread(rounds.map(\.path.peakMemory)) { Figures.fixed($0, 0) }) MiB"
        )
        Console.line("plain COPY: \(spread(rounds.map(\.copy.recordsPerSecond), Figures.grouped)) records/s")
        Console.line(
            "event path / plain COPY: \(spread(rounds.map { $0.path.recordsPerSecond / $0.copy.recordsPerSecond }) { Figures.fixed($0, 3) })"
        )
        // The number of events that waited differs between rounds, and with it the number of announcements.
        Console.line("rows of the last round: \(rounds.last?.copy.rows ?? "")")
        let isSame = rounds.allSatisfy(\.copy.isEqual)
        if !isSame { Console.line("THE ROWS DIFFER: the measures above do not compare.") }
        return isSame ? 0 : 1
    }
}
