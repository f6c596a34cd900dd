internal import JSON
internal import Kafka
internal import LocalStack

/// One partnership with very many facts: its first report, and the next one after each further fact.
struct LargePartnership {
    let steps: [ReportingStep]
    /// Time to read the whole document once.
    let readingSeconds: Double
    let documentBytes: Int

    private static let code = "synthetic-large"
    private static var address: String { "/v1/reports/\(Self.code)/\(SyntheticPartnership.asOf)" }

    static func prefix(round: Int) -> String { "large-\(round)" }

    static func measure(_ servers: BenchmarkServers, _ options: ReportingOptions, round: Int) async throws
        -> LargePartnership
    {
        let announcement = Announcement(prefix: Self.prefix(round: round))
        Console.line("  filling the topics with \(Figures.grouped(options.facts)) facts")
        var twin = try SyntheticPartnership(Self.code, size: options.facts, seed: options.seed, announcement)
        // No batching: each record is sent at once.
        let producer = try KafkaProducer(
            KafkaSettings(bootstrapServers: servers.kafka.bootstrapServers, extra: ["linger.ms": "0"]))
        defer { producer.close() }
        try await RecordSender.send(twin.takeRecords(), by: producer)
        return try await ReportingService.with(
            servers, prefix: announcement.prefix, database: "reporting_large_\(round)"
        ) { service in
            let storing = try await service.store(options.facts, prefix: announcement.prefix)
            let request = try announcement.request(Self.code)
            Console.line("  asking for the first report")
            let first = try await service.measure("first report", facts: options.facts, reports: 1) {
                var throttle = Console.ProgressThrottle()
                return [try await Self.time(request, by: producer, until: options.facts, service, &throttle)]
            }
            let start = ContinuousClock.now
            let document = try await LocalHTTP.get("\(service.url)\(Self.address)", limit: 600)
            let reading = (ContinuousClock.now - start).inSeconds
            guard document.status == 200 else { throw Problem("the report cannot be read: \(document.text)") }
            Console.line(
                "  first report after \(Figures.fixed(first.seconds[0], 2)) s, \(Figures.fixed(Double(document.body.count) / 1_048_576, 1)) MiB; \(options.further) further facts, one at a time"
            )
            let name = "report after a further fact"
            let further = try await service.measure(name, facts: nil, reports: 1) {
                var seconds: [Double] = []
                var throttle = Console.ProgressThrottle()
                for number in 1...options.further {
                    let record = try twin.nextFact(number)
                    seconds.append(
                        try await Self.time(record, by: producer, until: options.facts + number, service, &throttle))
                }
                return seconds
            }
            return LargePartnership(
                steps: [storing, first, further], readingSeconds: reading, documentBytes: document.body.count)
        }
    }

    /// Seconds from Kafka's acknowledgement of a record until a report that counts this many facts can be read. The
    /// producer's first lookup of a topic is not included.
    private static func time(
        _ record: KafkaRecord, by producer: KafkaProducer, until counted: Int, _ service: ReportingService,
        _ throttle: inout Console.ProgressThrottle
    ) async throws -> Double {
        try await RecordSender.send([record], by: producer)
        let start = ContinuousClock.now
        try await service.wait(for: counted, "facts in the report", every: .milliseconds(20), &throttle) {
            try await Self.counted(service)
        }
        return (ContinuousClock.now - start).inSeconds
    }

    /// Number of facts in the report that counts the most; 0 without a report.
    private static func counted(_ service: ReportingService) async throws -> Int {
        let answer = try await LocalHTTP.get("\(service.url)\(Self.address)/versions")
        guard answer.status == 200 else { return 0 }
        let versions = try JSONDocument(answer.body).root["versions"]?.elements ?? []
        return versions.compactMap { $0["events_counted"]?.number.flatMap { Int($0) } }.max() ?? 0
    }
}
