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
        return try await Grounds.with(kafkaHome: kafkaHome, topics: self.topics) { grounds in
            try await self.makeTemplate(grounds)
            var large: [LargePartnership] = []
            for round in self.largeRounds {
                try Task.checkCancellation()
                Say.line("Round \(round) of \(self.options.rounds): one large partnership")
                large.append(try await LargePartnership.measure(grounds, self.options, round: round))
            }
            var many: [ReportingStep] = []
            if self.options.partnerships > 0 {
                Say.line("\(Figures.grouped(self.options.partnerships)) partnerships")
                many = try await ManyPartnerships.measure(grounds, self.options)
            }
            let surroundings = try await Surroundings(grounds, kafkaHome: kafkaHome, python: nil)
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

    private func makeTemplate(_ grounds: Grounds) async throws {
        Say.line("Making the database that every run begins with")
        try await grounds.connect().runScript("create database \(Grounds.template)")
        let log = grounds.log(ReportingService.log)
        let status = try await Undisturbed.run {
            try await ChildProcess.run(
                "\(Files.programFolder)/reporting", ["migrate"],
                environment: ReportingService.environment(grounds, Grounds.template), log: log)
        }
        guard status == 0 else { throw Problem("`reporting migrate` failed; its words are in \(log)") }
    }

    private func report(_ large: [LargePartnership], _ many: [ReportingStep], _ surroundings: Surroundings) {
        Say.line("")
        Say.line(
            "Reporting on synthetic facts (seed \(self.options.seed)), \(self.options.partitions) partitions, relay on, rounds: \(self.options.rounds). Median (least–greatest)."
        )
        for (name, words) in surroundings.lines { Say.line("\(name): \(words)") }
        if let first = large.first {
            self.table(
                "One partnership of \(Figures.grouped(self.options.facts)) facts, \(self.options.further) further facts one at a time; a row costs what one of it costs",
                large.flatMap(\.steps))
            Say.line(
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
        Say.line("")
        Say.line(title)
        for line in Table.lines(ReportingStep.header, ReportingStep.together(steps).map(\.row)) { Say.line(line) }
    }
}
