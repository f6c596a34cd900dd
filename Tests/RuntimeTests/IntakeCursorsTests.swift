import Crypto
import Kafka
import TestSupport
import Testing

@testable import Messaging
@testable import ServiceRuntime

/// Whether a log is the one that was read: the first record from the mark on decides.
struct IntakeCursorsTests {
    private static let key = ClaimKey("t", 0)

    private func record(_ offset: Int64, _ value: String) -> InboundRecord {
        InboundRecord(
            topic: "t", partition: 0, offset: offset, key: nil, headers: [], value: Array(value.utf8), timestamp: 1)
    }

    /// Five records were read; the last of them is the mark.
    private func cursors() -> IntakeCursors {
        let marked = self.record(4, "last")
        return IntakeCursors([
            PartitionClaim(
                topic: "t", partition: 0, incarnation: 1, epoch: 1, nextOffset: 5, mark: (4, marked.mark.bytes))
        ])
    }

    private func isAnotherLog(_ cursors: IntakeCursors) -> Bool {
        if case .anotherLog? = cursors.troubles[Self.key] { true } else { false }
    }

    @Test func theMarkedRecordIsAskedForAndNotStoredAgain() {
        var cursors = self.cursors()
        #expect(cursors.offsets == [Self.key: 4])
        #expect(cursors.isVerifying)
        let taken = [cursors.accepts(self.record(4, "last")), cursors.accepts(self.record(5, "new"))]
        #expect(taken == [false, true])
        #expect(cursors.troubles.isEmpty)
        #expect(!cursors.isVerifying)
    }

    /// The first record from the mark on: another one at its offset, or one at a later offset, as if a control record
    /// were at the mark's offset.
    @Test(arguments: [(4, "other"), (5, "last"), (5, "new"), (900, "new")] as [(Int64, String)])
    func aFirstRecordThatIsNotTheMarkedOneIsOfAnotherLog(_ offset: Int64, _ value: String) {
        var cursors = self.cursors()
        let first = cursors.accepts(self.record(offset, value))
        #expect(!first)
        #expect(self.isAnotherLog(cursors))
        // Nothing of that log is stored.
        let rest = [cursors.accepts(self.record(offset + 1, "later")), cursors.end(Self.key)]
        #expect(rest == [false, false])
    }

    /// The end of the partition without the marked record, at any offset.
    @Test(arguments: [0, 4, 5, 900] as [Int64])
    func anEndBeforeTheMarkedRecordWasSeenIsThatOfAnotherLog(_ offset: Int64) {
        var cursors = self.cursors()
        let isEnd = cursors.end(Self.key)
        #expect(!isEnd)
        #expect(self.isAnotherLog(cursors))
    }

    @Test func anEndAfterTheMarkedRecordIsAnEnd() {
        var cursors = self.cursors()
        _ = cursors.accepts(self.record(4, "last"))
        let isEnd = cursors.end(Self.key)
        #expect(isEnd)
        #expect(cursors.troubles.isEmpty)
    }

    /// A log in which the end of a transaction is at the mark's offset, on a real Kafka.
    @Suite(.needsKafka, .timeLimit(.minutes(15))) struct OnKafkaTests {
        @Test func aControlRecordInPlaceOfTheMarkIsAnotherLog() async throws {
            let servers = try #require(TestServers.kafka)
            let topic = "recreated\(UInt64.random(in: 0...UInt64.max))"
            let settings = try KafkaSettings(bootstrapServers: servers, extra: ["fetch.wait.max.ms": "20"])
            _ = try await KafkaAdmin(settings).create([.init(topic, partitions: 1)])
            // Offsets 0 to 3, the end of the transaction at 4, and one more at 5.
            try TransactionalProducer.send(["a", "b", "c", "d"], to: topic, servers)
            // Kafka writes the end of the transaction after it has answered.
            let admin = try KafkaAdmin(settings)
            while await admin.end(of: topic, partition: 0) != 5 { try await Task.sleep(for: .milliseconds(20)) }
            let producer = try KafkaProducer(settings)
            _ = await producer.send([KafkaRecord(topic: topic, key: nil, value: Array("e".utf8))])
            producer.close()
            var cursors = IntakeCursors([
                PartitionClaim(
                    topic: topic, partition: 0, incarnation: 1, epoch: 1, nextOffset: 5,
                    mark: (4, [UInt8](repeating: 1, count: 32)))
            ])
            let consumer = try KafkaConsumer(settings, group: topic, topics: [topic])
            var offsets: [Int64] = []
            while cursors.troubles.isEmpty {
                for finding in await consumer.poll(100) {
                    switch finding {
                    case .assigned: try await consumer.assign([KafkaPartition(topic, 0): 4])
                    case .record(let record):
                        offsets.append(record.offset)
                        let isTaken = cursors.accepts(InboundRecord(record))
                        #expect(!isTaken)
                    default: continue
                    }
                }
                try await Task.sleep(for: .milliseconds(20))
            }
            await consumer.close()
            #expect(offsets.first == 5)
            guard case .anotherLog? = cursors.troubles[ClaimKey(topic, 0)] else {
                Issue.record("the log was taken for the one that was read")
                return
            }
        }
    }
}
