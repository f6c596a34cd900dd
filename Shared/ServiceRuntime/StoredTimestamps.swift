internal import Messaging
internal import Synchronization

/// The Kafka timestamps of the last records that this process has stored, by partition.
final class StoredTimestamps: Sendable {
    private let milliseconds = Mutex<[ClaimKey: Int64]>([:])

    func stored(_ records: [InboundRecord]) {
        self.milliseconds.withLock { known in
            for record in records where record.timestamp > 0 {
                known[ClaimKey(record.topic, record.partition)] = record.timestamp
            }
        }
    }

    /// Milliseconds since 1970; nil when this process has stored nothing of the partition.
    func last(of topic: String, _ partition: Int) -> Int64? {
        self.milliseconds.withLock { $0[ClaimKey(topic, partition)] }
    }
}
