internal import Kafka
internal import LocalStack
internal import Postgres

/// Measures the reporting service from outside, from starting the servers to printing the table.
struct ReportingBenchmark {
    private let options: ReportingOptions

    init(_ options: ReportingOptions) { self.options = options }

    func run(kafkaHome: String) async throws -> Int32 {
        guard Files.exists("\(Files.programFolder)/reporting") else {
            throw Problem(
                "reporting is not beside this program; build it: swift build -c release --product reporting")
        }
        return try await BenchmarkServers.with(kafkaHome: kafkaHome, topics: self.topics) { servers in
            try await self.makeTemplate(servers)
            var large: [LargePartnership] = []
            for round in self.largeRounds {
                try Task.checkCancellation()
                Console.line("Round \(round) of \(self.options.rounds): one large partnership")
                large.append(try await LargePartnership.measure(servers, self.options, round: round))
            }
            var many: [ReportingStep] = []
            if self.options.partnerships > 0 {
                Console.line("\(Figures.grouped(self.options.partnerships)) partnerships")
                many = try await ManyPartnerships.measure(servers, self.options)
            }
            let surroundings = try await MeasurementEnvironment(servers, kafkaHome: kafkaHome, python: nil)
            self.report(large, many, surroundings)
            return 0
        }
    }

    private var largeRounds: Range<Int> { 1..<(self.options.facts > 0 ? self.options.rounds + 1 : 1) }

    private var topics: [KafkaAdmin.NewTopic] {
        (self.largeRounds.map { LargePartnership.prefix(round: $0) } + [ManyPartnerships.prefix]).flatMap {
            KembarTopics.all(prefix: $0, partitions: self.options.partitions)
        }
    }

    private func makeTemplate(_ servers: BenchmarkServers) async throws {
        Console.line("Making the database that every run begins with")
        try await servers.connect().runScript("create database \(BenchmarkServers.template)")
        let log = servers.log(ReportingService.log)
        let status = try await Uncancellable.run {
            try await ChildProcess.run(
                "\(Files.programFolder)/reporting", ["migrate"],
                environment: ReportingService.environment(servers, BenchmarkServers.template), log: log)
        }
        guard status == 0 else { throw Problem("`reporting migrate` failed; see \(log)") }
    }

    private func report(_ large: [LargePartnership], _ many: [ReportingStep], _ surroundings: MeasurementEnvironment) {
        Console.line("")
        Console.line(
            "Reporting on synthetic facts (seed \(self.options.seed)), \(self.options.partitions) partitions, relay on, rounds: \(self.options.rounds). Median (least–greatest)."
        )
        for (name, words) in surroundings.lines { Console.line("\(name): \(words)") }
        if let first = large.first {
            self.table(
                "One partnership of \(Figures.grouped(self.options.facts)) facts, \(self.options.further) further facts one at a time; a row costs what one of it costs",
                large.flatMap(\.steps))
            Console.line(
                "reading the first report: \(Figures.fixed(Double(first.documentBytes) / 1_048_576, 1)) MiB in \(Spread(large.map(\.readingSeconds))?.text { Figures.fixed($0, 2) } ?? "") s"
            )
        }
        if !many.isEmpty {
            self.table(
                "\(Figures.grouped(self.options.partnerships)) partnerships of \(ManyPartnerships.size) facts each, a report of each",
                many)
        }
    }

    private func table(_ title: String, _ steps: [ReportingStep]) {
        Console.line("")
        Console.line(title)
        for line in Table.lines(ReportingStep.header, ReportingStep.merged(steps).map(\.row)) { Console.line(line) }
    }
}
