internal import Kafka
internal import Messaging
internal import Observability

/// The relay's interface to a producer.
struct KafkaPublisher: Publisher {
    let producer: KafkaProducer
    let metrics: Metrics

    func publish(_ records: [OutboundRecord]) async -> [Bool] {
        let start = ContinuousClock.now
        let results = await self.producer.send(
            records.map { KafkaRecord(topic: $0.topic, key: $0.key, value: $0.value, headers: $0.headers) })
        self.measure(records, results, .now - start)
        return results.map { result in if case .success = result { true } else { false } }
    }

    private func measure(
        _ records: [OutboundRecord], _ results: [Result<KafkaProducer.Delivery, KafkaError>], _ took: Duration
    ) {
        let common = ["messaging_system": "kafka", "messaging_operation_name": "send"]
        let failure = results.lazy.compactMap { result in if case .failure(let error) = result { error } else { nil } }
            .first
        self.metrics.observe(
            took / .seconds(1), "messaging_client_operation_duration_seconds",
            help: "Time until the broker has answered for a batch.",
            failure.map { common.merging(["error_type": $0.name]) { $1 } } ?? common)
        var counts: [ClaimKey: Int] = [:]
        for (record, result) in zip(records, results) {
            if case .success(let delivery) = result {
                counts[ClaimKey(record.topic, delivery.partition), default: 0] += 1
            }
        }
        for (key, count) in counts {
            self.metrics.add(
                Double(count), to: "messaging_client_sent_messages_total",
                help: "Records that the broker has confirmed.",
                common.merging([
                    "messaging_destination_name": key.topic,
                    "messaging_destination_partition_id": String(key.partition),
                ]) { $1 })
        }
        if let statistics = self.producer.takeStatistics().flatMap({ KafkaStatistics($0) }) {
            statistics.report(to: self.metrics, client: "producer")
        }
    }

    var hasLostConnection: Bool { self.producer.hasLostConnection }

    func abandon() async { self.producer.close() }
}
