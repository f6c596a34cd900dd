internal import FoundationEssentials
internal import Kafka
internal import LocalStack
internal import Postgres
internal import Shared

/// A run at a steady pace: how old an event is when it is committed.
struct Paced {
    let contender: Contender
    /// Milliseconds from the moment an event was made to the moment of its commit.
    let median: Double
    let ninetyNinth: Double
    let longest: Double
    /// The rate that the publisher achieved.
    let eventsPerSecond: Double
    let cost: ContenderRun.Cost

    private static let warmUp = 200

    static func measure(
        _ contender: Contender, round: Int, _ servers: BenchmarkServers, _ options: Options
    ) async throws -> Paced {
        let names = Names.paced(round, contender)
        return try await ContenderRun.with(
            contender, servers, database: "paced_\(round)_\(contender)", names, options
        ) { run in
            let producer = try KafkaProducer(
                KafkaSettings(bootstrapServers: servers.kafka.bootstrapServers, extra: ["linger.ms": "0"]))
            defer { producer.close() }
            // The first events meet cold caches and a consumer group that is still forming, so they are not measured.
            // They use another seed, so that their ids differ from those that follow.
            var early = Observations(seed: ~options.seed, prefix: "synthetic.w")
            try await RecordSender.send((0..<Self.warmUp).map { _ in early.next(topic: names.intake) }, by: producer)
            try await run.waitForAnnouncements(Template.announcements + Self.warmUp, within: .seconds(60))
            let speed = try await Self.publish(names.intake, options, producer)
            try await run.waitForAnnouncements(
                Template.announcements + Self.warmUp + options.rate * options.seconds, within: .seconds(60))
            return (speed, try await run.cost())
        } after: { connection, work in
            let ages = try await Self.ages(on: connection)
            return Paced(
                contender: contender, median: ages[0], ninetyNinth: ages[1], longest: ages[2], eventsPerSecond: work.0,
                cost: work.1)
        }
    }

    /// Sends `rate` events a second, in batches of a hundredth of a second; each event carries the moment of its
    /// creation.
    ///
    /// - Returns: the actual rate in events a second.
    private static func publish(_ topic: String, _ options: Options, _ producer: KafkaProducer) async throws -> Double {
        var observations = Observations(seed: options.seed)
        let (start, total) = (ContinuousClock.now, options.rate * options.seconds)
        var (sent, step) = (0, 0)
        var throttle = Console.ProgressThrottle()
        while sent < total {
            step += 1
            let due = min(total, options.rate * step / 100)
            let piece = (sent..<due).map { _ in
                observations.next(topic: topic, time: Instant(microseconds: Self.now()))
            }
            try await RecordSender.send(piece, by: producer)
            sent = due
            throttle.line("published \(Figures.grouped(sent)) of \(Figures.grouped(total))")
            try await Task.sleep(until: start + .milliseconds(10 * step), tolerance: .zero)
        }
        return Double(total) / (ContinuousClock.now - start).inSeconds
    }

    private static func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1e6) }

    private static func ages(on connection: PostgresConnection) async throws -> [Double] {
        let rows = try await connection.rows(
            """
            with ages as (
                select (extract(epoch from pg_xact_commit_timestamp(xmin) - time) * 1000000)::bigint as age
                from inbox where entity_code like 'synthetic.o%')
            select percentile_disc(0.5) within group (order by age), percentile_disc(0.99) within group (order by age), max(age)
            from ages
            """
        ) { row in [try row.int(0), try row.int(1), try row.int(2)] }
        return rows[0].map { Double($0) / 1000 }
    }
}
