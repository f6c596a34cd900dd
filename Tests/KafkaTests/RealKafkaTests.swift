internal import Kafka
internal import TestSupport
internal import Testing

@Suite(.needsKafka, .serialized, .timeLimit(.minutes(15)))
struct RealKafkaTests {
    @Test func keysHeadersAndValuesComeBackAsTheyWere() async throws {
        try await RoundTrip.keysHeadersAndValuesComeBackAsTheyWere(.real())
    }
    @Test func oneKeyKeepsItsOrder() async throws { try await RoundTrip.oneKeyKeepsItsOrder(.real()) }
    @Test func theEndOfAPartitionIsReported() async throws { try await RoundTrip.theEndOfAPartitionIsReported(.real()) }
    @Test func anOffsetBeyondTheEndIsReportedAndNeverReset() async throws {
        try await RoundTrip.anOffsetBeyondTheEndIsReportedAndNeverReset(.real())
    }
    @Test func aSecondMemberSharesThePartitions() async throws {
        try await RoundTrip.aSecondMemberSharesThePartitions(.real())
    }
    @Test func watermarksAndClusterAreReported() async throws {
        try await RoundTrip.watermarksAndClusterAreReported(.real())
    }

    @Test func topicsAreMadeOnceWithTheirSettings() async throws {
        let bench = try KafkaBench.real()
        let admin = try KafkaAdmin(bench.settings)
        let name = "made\(UInt64.random(in: 0...UInt64.max))"
        #expect(try await admin.create([.init(name, partitions: 3, settings: ["retention.ms": "-1"])]) == [name])
        #expect(try await admin.create([.init(name, partitions: 3)]) == [])
        #expect(try await admin.topics()[name] == 3)
        await #expect(throws: KafkaError.self) { try await admin.create([.init("bad name!", partitions: 1)]) }
        // The broker reads the settings: it refuses a value that is no number.
        let refused = KafkaAdmin.NewTopic("\(name)-2", partitions: 1, settings: ["retention.ms": "soon"])
        await #expect(throws: KafkaError.self) { try await admin.create([refused]) }
        #expect(try await admin.topics()[refused.name] == nil)
    }

    @Test func aTopicThatIsNotThereIsRefusedAndNotMade() async throws {
        let bench = try KafkaBench.real()
        let producer = try KafkaProducer(bench.settings)
        let name = "absent\(UInt64.random(in: 0...UInt64.max))"
        async let results = producer.send([KafkaRecord(topic: name, key: nil, value: [1])])
        try await Task.sleep(for: .seconds(2))
        producer.abandon()
        #expect(await !results.isEmpty)
        #expect(await results.allSatisfy { if case .failure = $0 { true } else { false } })
        #expect(try await KafkaAdmin(bench.settings).topics()[name] == nil)
        producer.close()
    }
}
