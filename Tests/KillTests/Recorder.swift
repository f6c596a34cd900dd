internal import JSON
internal import Kafka
internal import LocalStack
internal import Synchronization

/// Reads along everything that Kembar sends: the embedded broker keeps only 5 MiB a partition.
final class Recorder: Sendable {
    struct Seen {
        /// Source and id of each event, in the order of first appearance, by topic and key.
        var order: [String: [String]] = [:]
        var known: Set<String> = []
        var lost = 0
    }

    let seen = Mutex(Seen())
    private let consumer: KafkaConsumer
    private let task = Mutex<Task<Void, Never>?>(nil)

    init(_ kafka: LocalKafka, topics: [String]) throws {
        self.consumer = try KafkaConsumer(
            KafkaSettings(
                bootstrapServers: kafka.bootstrapServers,
                extra: ["session.timeout.ms": "6000", "fetch.wait.max.ms": "20"]),
            group: "recorder", topics: topics)
    }

    func start() {
        let task = Task { [consumer] in
            while !Task.isCancelled {
                for finding in await consumer.poll(1000) {
                    switch finding {
                    case .assigned(let partitions):
                        try? await consumer.assign(Dictionary(uniqueKeysWithValues: partitions.map { ($0, -2) }))
                    case .record(let record): self.note(record)
                    case .outOfRange: self.seen.withLock { $0.lost += 1 }
                    default: break
                    }
                }
                try? await Task.sleep(for: .milliseconds(20))
            }
            await consumer.close()
        }
        self.task.withLock { $0 = task }
    }

    func stop() async {
        let task = self.task.withLock { $0 }
        task?.cancel()
        await task?.value
    }

    private func note(_ record: KafkaRecord) {
        guard let value = record.value else { return }
        var name = record.headers.last { $0.name == "kembar_dead_letter" }.flatMap {
            $0.value.map { String(decoding: $0, as: UTF8.self) }
        }
        if name == nil, let root = try? JSONDocument(value).root, let source = root["source"]?.string,
            let id = root["id"]?.string
        {
            name = "\(source) \(id)"
        }
        guard let name else { return }
        self.seen.withLock { seen in
            guard seen.known.insert("\(record.topic) \(name)").inserted else { return }
            seen.order["\(record.topic) \(String(decoding: record.key ?? [], as: UTF8.self))", default: []].append(name)
        }
    }
}
