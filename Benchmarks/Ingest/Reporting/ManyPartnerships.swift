internal import Kafka
internal import LocalStack
internal import Postgres
internal import Shared

/// Many partnerships whose reports are all requested, and all regenerated because of a context event that concerns
/// every city.
enum ManyPartnerships {
    static let prefix = "many"
    /// Number of facts of each partnership.
    static let size = 200
    private static let announcement = Announcement(prefix: Self.prefix)

    static func measure(_ servers: BenchmarkServers, _ options: ReportingOptions) async throws -> [ReportingStep] {
        let codes = (0..<options.partnerships).map { "synthetic-p\($0)" }
        let facts = options.partnerships * Self.size
        let producer = try KafkaProducer(KafkaSettings(bootstrapServers: servers.kafka.bootstrapServers))
        defer { producer.close() }
        try await Self.fill(codes, options, producer)
        return try await ReportingService.with(servers, prefix: Self.prefix, database: "reporting_many") { service in
            var steps = [try await service.store(facts, prefix: Self.prefix)]
            Console.line("  asking for \(Figures.grouped(codes.count)) reports")
            let requests = try codes.map(Self.announcement.request)
            steps.append(
                try await service.measure("first reports", facts: facts, reports: codes.count) {
                    [try await Self.time(requests, by: producer, versions: 1, of: codes.count, service)]
                })
            for round in 1...options.rounds {
                Console.line(
                    "  round \(round) of \(options.rounds): a pandemic concerns every city, all reports are generated again"
                )
                let pandemic = try Self.announcement.fact(
                    .programs, "context_event.recorded", id: "context-\(round)", second: round,
                    #"""
                    {"context_event":"synthetic-c\#(round)","kind":"pandemic","title":{"en":"Synthetic"},\#
                    "from":"2016-01","global":true}
                    """#)
                let step = try await service.measure("all reports again", facts: facts, reports: codes.count) {
                    [try await Self.time([pandemic], by: producer, versions: 1 + round, of: codes.count, service)]
                }
                Console.line("  all made after \(Figures.fixed(step.seconds[0], 2)) s")
                steps.append(step)
            }
            return steps
        }
    }

    private static func fill(
        _ codes: [String], _ options: ReportingOptions, _ producer: KafkaProducer
    ) async throws {
        Console.line("  filling the topics with \(Figures.grouped(codes.count * Self.size)) facts")
        var throttle = Console.ProgressThrottle()
        for (number, code) in codes.enumerated() {
            try Task.checkCancellation()
            var twin = try SyntheticPartnership(
                code, size: Self.size, seed: options.seed &+ UInt64(number) &* 7919, Self.announcement)
            try await RecordSender.send(twin.takeRecords(), by: producer)
            throttle.line("\(Figures.grouped(number + 1)) of \(Figures.grouped(codes.count)) partnerships")
        }
    }

    /// Seconds from Kafka's acknowledgement of the records until every partnership has this many versions of its
    /// report, and no report is pending.
    private static func time(
        _ records: [KafkaRecord], by producer: KafkaProducer, versions: Int, of partnerships: Int,
        _ service: ReportingService
    ) async throws -> Double {
        try await RecordSender.send(records, by: producer)
        let start = ContinuousClock.now
        var throttle = Console.ProgressThrottle()
        try await service.wait(for: partnerships, "reports made", every: .milliseconds(200), &throttle) {
            try await service.number("select count(*) from report where number = \(versions)")
        }
        try await service.wait(for: 0, "reports left to be made", every: .milliseconds(50), &throttle) {
            -(try await service.number(service.work.reports))
        }
        return (ContinuousClock.now - start).inSeconds
    }
}
