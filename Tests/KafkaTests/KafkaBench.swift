internal import Kafka
internal import TestSupport
internal import Testing

/// What tests need from a broker: topics of their own, and reading records back.
struct KafkaBench {
    let settings: KafkaSettings
    let isEmbedded: Bool

    static func embedded() throws -> KafkaBench {
        try KafkaBench(try #require(TestServers.embeddedBroker), isEmbedded: true)
    }

    static func real() throws -> KafkaBench { try KafkaBench(try #require(TestServers.kafka), isEmbedded: false) }

    init(_ servers: String, isEmbedded: Bool) throws {
        self.isEmbedded = isEmbedded
        self.settings = try KafkaSettings(
            bootstrapServers: servers, extra: ["session.timeout.ms": "6000", "fetch.wait.max.ms": "20"])
    }

    /// A topic that no other test uses. The embedded broker creates it on first use.
    func topic(partitions: Int = 2) async throws -> String {
        let name = "t\(UInt64.random(in: 0...UInt64.max))"
        if !self.isEmbedded { _ = try await KafkaAdmin(self.settings).create([.init(name, partitions: partitions)]) }
        return name
    }

    /// Polls until `done`, beginning at the given offset in every partition.
    func read(
        _ topic: String, group: String? = nil, from offset: Int64 = -2, within limit: Duration = .seconds(30),
        until done: ([KafkaConsumer.PollResult]) -> Bool
    ) async throws -> [KafkaConsumer.PollResult] {
        let consumer = try KafkaConsumer(
            self.settings, group: group ?? "g\(UInt64.random(in: 0...UInt64.max))", topics: [topic])
        var results: [KafkaConsumer.PollResult] = []
        let deadline = ContinuousClock.now + limit
        while !done(results), ContinuousClock.now < deadline {
            for result in await consumer.poll(500) {
                if case .assigned(let partitions) = result {
                    try await consumer.assign(Dictionary(uniqueKeysWithValues: partitions.map { ($0, offset) }))
                }
                results.append(result)
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        await consumer.close()
        return results
    }
}

extension [KafkaConsumer.PollResult] {
    var records: [KafkaRecord] { self.compactMap { if case .record(let record) = $0 { record } else { nil } } }
}
