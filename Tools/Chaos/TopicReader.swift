internal import Crypto
internal import JSON
internal import Kafka
internal import LocalStack

/// Reads everything that Kembar has sent, from the beginning of each topic to its end.
enum TopicReader {
    struct Seen {
        /// Source and id of each event, in the order of first appearance, by topic and key.
        var order: [String: [String]] = [:]
        var known: Set<String> = []
    }

    static func read(_ stack: ChaosStack) async throws -> Seen {
        let names =
            ["programs", "indicators", "reports"].map { "\(ChaosStack.prefix).\($0)" }
            + ["programs", "indicators", "reports"].flatMap { area in
                ["\(ChaosStack.prefix).in.\(area)", "dlq.\(ChaosStack.prefix).in.\(area)"]
            }
        let consumer = try KafkaConsumer(
            KafkaSettings(
                bootstrapServers: stack.kafka.bootstrapServers,
                extra: ["session.timeout.ms": "6000", "fetch.wait.max.ms": "20"]),
            group: "reader-\(Hex.text(Random.bytes(4)))", topics: names)
        var seen = Seen()
        var open: Set<KafkaPartition>?
        let deadline = ContinuousClock.now + .seconds(120)
        while open?.isEmpty != true, ContinuousClock.now < deadline {
            for finding in await consumer.poll(1000) {
                switch finding {
                case .assigned(let partitions):
                    open = Set(partitions)
                    try await consumer.assign(Dictionary(uniqueKeysWithValues: partitions.map { ($0, -2) }))
                case .record(let record): Self.note(record, &seen)
                case .end(let partition, _): open?.remove(partition)
                default: break
                }
            }
            if open?.isEmpty != true { try await Task.sleep(for: .milliseconds(5)) }
        }
        await consumer.close()
        return seen
    }

    private static func note(_ record: KafkaRecord, _ seen: inout Seen) {
        guard let value = record.value else { return }
        var name = record.headers.last { $0.name == "kembar_dead_letter" }.flatMap {
            $0.value.map { String(decoding: $0, as: UTF8.self) }
        }
        if name == nil, let root = try? JSONDocument(value).root, let source = root["source"]?.string,
            let id = root["id"]?.string
        {
            name = "\(source) \(id)"
        }
        guard let name, seen.known.insert("\(record.topic) \(name)").inserted else { return }
        seen.order["\(record.topic) \(String(decoding: record.key ?? [], as: UTF8.self))", default: []].append(name)
    }
}
