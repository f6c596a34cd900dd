internal import Kafka
internal import Messaging

/// A producer, as the relay knows it.
struct KafkaPublisher: Publisher {
    let producer: KafkaProducer

    func publish(_ records: [OutboundRecord]) async -> [Bool] {
        await self.producer.send(
            records.map { KafkaRecord(topic: $0.topic, key: $0.key, value: $0.value, headers: $0.headers) }
        ).map { result in if case .success = result { true } else { false } }
    }

    var hasLostConnection: Bool { self.producer.hasLostConnection }

    func abandon() async { self.producer.close() }
}
