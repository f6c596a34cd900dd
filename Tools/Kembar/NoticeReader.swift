internal import Crypto
internal import JSON
internal import Kafka
internal import LocalStack
internal import Shared

/// Reads the notices of finished reports from Kafka, as any other consumer would.
final class NoticeReader: Sendable {
    private let consumer: KafkaConsumer
    private let task: Task<Void, Never>

    init(_ stack: LocalStack) throws {
        var extra = ["session.timeout.ms": "10000"]
        if stack.kafka.kind.isEmbedded { extra = ["session.timeout.ms": "6000", "fetch.wait.max.ms": "20"] }
        let consumer = try KafkaConsumer(
            KafkaSettings(bootstrapServers: stack.kafka.bootstrapServers, extra: extra),
            group: "\(stack.prefix)-reader-\(Hex.text(Random.bytes(4)))", topics: ["\(stack.prefix).reports"])
        self.consumer = consumer
        let (found, notices) = AsyncStream.makeStream(of: EventData.self)
        self.found = found
        self.task = Task {
            while !Task.isCancelled {
                for finding in await consumer.poll(500) {
                    switch finding {
                    case .assigned(let partitions):
                        try? await consumer.assign(Dictionary(uniqueKeysWithValues: partitions.map { ($0, -2) }))
                    case .record(let record):
                        guard let value = record.value,
                            let event = try? Event(structured: value, limits: .stored, validation: .historic),
                            event.data.entity.kind == .report, event.data.role == .notice
                        else { continue }
                        notices.yield(event.data)
                    default: continue
                    }
                }
                try? await Task.sleep(for: .milliseconds(50))
            }
            notices.finish()
        }
    }

    private let found: AsyncStream<EventData>

    /// The first notice that satisfies `isWanted`; nil when none arrives in time.
    func notice(within limit: Duration, where isWanted: @Sendable @escaping (EventData) -> Bool) async throws
        -> EventData?
    {
        let found = self.found
        return try await withThrowingTaskGroup(of: EventData?.self) { group in
            group.addTask {
                for await notice in found where isWanted(notice) { return notice }
                return nil
            }
            group.addTask {
                try await Task.sleep(for: limit)
                return nil
            }
            let first = try await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }

    func end() {
        self.task.cancel()
        Task { [consumer] in await consumer.close() }
    }
}
