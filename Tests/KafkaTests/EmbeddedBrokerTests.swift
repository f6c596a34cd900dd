internal import Kafka
internal import TestSupport
internal import Testing

@Suite(.needsEmbeddedBroker, .serialized, .timeLimit(.minutes(15)))
struct EmbeddedBrokerTests {
    @Test func keysHeadersAndValuesComeBackAsTheyWere() async throws {
        try await RoundTrip.keysHeadersAndValuesComeBackAsTheyWere(.embedded())
    }
    @Test func oneKeyKeepsItsOrder() async throws { try await RoundTrip.oneKeyKeepsItsOrder(.embedded()) }
    @Test func theEndOfAPartitionIsReported() async throws {
        try await RoundTrip.theEndOfAPartitionIsReported(.embedded())
    }
    @Test func anOffsetBeyondTheEndIsReportedAndNeverReset() async throws {
        try await RoundTrip.anOffsetBeyondTheEndIsReportedAndNeverReset(.embedded())
    }
    @Test func aSecondMemberSharesThePartitions() async throws {
        try await RoundTrip.aSecondMemberSharesThePartitions(.embedded())
    }
    @Test func watermarksAndClusterAreReported() async throws {
        try await RoundTrip.watermarksAndClusterAreReported(.embedded())
    }

    @Test func aProducerThatIsGivenUpAnswersForEveryRecord() async throws {
        // Nothing listens at that address, and there is no time limit: only abandoning the producer ends the wait.
        let producer = try KafkaProducer(KafkaSettings(bootstrapServers: "127.0.0.1:1"))
        async let results = producer.send([
            KafkaRecord(topic: "t", key: nil, value: [1]), KafkaRecord(topic: "t", key: nil, value: [2]),
        ])
        try await Task.sleep(for: .milliseconds(300))
        producer.abandon()
        let failures = await results.filter { if case .failure = $0 { true } else { false } }
        #expect(failures.count == 2)
        producer.close()
    }
}
