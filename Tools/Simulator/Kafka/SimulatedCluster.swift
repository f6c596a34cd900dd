internal import Messaging

/// The topics of a Kafka cluster.
final class SimulatedCluster: @unchecked Sendable {
    let id: String
    /// How many partitions each topic has; others do not exist.
    let partitions: [String: Int]
    var logs: [ClaimKey: SimulatedLog] = [:]
    var groups: [String: SimulatedGroup] = [:]

    init(_ id: String, _ partitions: [String: Int]) {
        self.id = id
        self.partitions = partitions
        for (topic, count) in partitions {
            for number in 0..<count { self.logs[ClaimKey(topic, number)] = SimulatedLog() }
        }
    }

    func isEmpty(_ topic: String) -> Bool {
        (0..<(self.partitions[topic] ?? 0)).allSatisfy { self.logs[ClaimKey(topic, $0)]?.end == 0 }
    }

    /// - Returns: where the record lies; nil when there is no such topic.
    func append(_ record: OutboundRecord, at milliseconds: Int) -> (partition: ClaimKey, offset: Int64)? {
        guard let count = self.partitions[record.topic] else { return nil }
        let hash = (record.key ?? []).reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        let partition = ClaimKey(record.topic, Int(hash >> 8) % count)
        let offset = self.logs[partition]?.end ?? 0
        self.logs[partition]?.append(
            InboundRecord(
                topic: record.topic, partition: partition.partition, offset: offset, key: record.key,
                headers: record.headers, value: record.value, timestamp: Int64(milliseconds + 1)))
        return (partition, offset)
    }
}
