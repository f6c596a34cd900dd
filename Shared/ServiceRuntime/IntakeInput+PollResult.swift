internal import Kafka
internal import Messaging

extension IntakeInput {
    /// Nil for a failure that the client library only reports.
    init?(_ result: KafkaConsumer.PollResult) {
        switch result {
        case .assigned(let partitions): self = .assigned(partitions.map { ClaimKey($0.topic, $0.partition) })
        case .revoked: self = .revoked
        case .record(let record): self = .record(InboundRecord(record))
        case .end(let partition, let offset):
            self = .end(PartitionEnd(ClaimKey(partition.topic, partition.partition), offset))
        case .outOfRange(let partition, let offset):
            self = .outOfRange(ClaimKey(partition.topic, partition.partition), at: offset)
        case .failure: return nil
        }
    }
}

extension InboundRecord {
    init(_ record: KafkaRecord) {
        self.init(
            topic: record.topic, partition: record.partition, offset: record.offset, key: record.key,
            headers: record.headers, value: record.value, timestamp: record.timestamp)
    }
}
