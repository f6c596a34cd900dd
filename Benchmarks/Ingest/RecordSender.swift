internal import Kafka
internal import LocalStack

/// Sends records to topics.
enum RecordSender {
    /// Fills the topic that every run at full speed reads.
    static func fill(_ servers: BenchmarkServers, _ options: Options) async throws {
        Console.line(
            "Filling the topic with \(Figures.grouped(options.events)) synthetic observations of \(Observations.size) bytes, seed \(options.seed)"
        )
        var observations = Observations(seed: options.seed)
        let producer = try KafkaProducer(KafkaSettings(bootstrapServers: servers.kafka.bootstrapServers))
        defer { producer.close() }
        var throttle = Console.ProgressThrottle()
        var sent = 0
        while sent < options.events {
            try Task.checkCancellation()
            let piece = min(5000, options.events - sent)
            try await Self.send((0..<piece).map { _ in observations.next(topic: Names.filled.intake) }, by: producer)
            sent += piece
            throttle.line("\(Figures.grouped(sent)) of \(Figures.grouped(options.events))")
        }
    }

    static func send(_ records: [KafkaRecord], to servers: BenchmarkServers) async throws {
        let producer = try KafkaProducer(KafkaSettings(bootstrapServers: servers.kafka.bootstrapServers))
        defer { producer.close() }
        try await Self.send(records, by: producer)
    }

    static func send(_ records: [KafkaRecord], by producer: KafkaProducer) async throws {
        for result in await producer.send(records) { _ = try result.get() }
    }
}
