internal import Kafka
internal import Messaging
internal import Observability

/// The relay's interface to Kafka.
struct KafkaBroker: Broker {
    let settings: KafkaSettings
    let metrics: Metrics
    let log: @Sendable (Int, String) -> Void

    func clusterID() async -> String? { await (try? KafkaAdmin(self.settings, log: self.log))?.clusterID() }

    func isEmpty(_ topic: String) async throws -> Bool {
        let admin = try KafkaAdmin(self.settings, log: self.log)
        guard let partitions = try await admin.topics()[topic] else { return true }
        return try await admin.count(of: topic, partitions: partitions) == 0
    }

    func has(_ topic: String) async -> Bool {
        guard let admin = try? KafkaAdmin(self.settings, log: self.log), let topics = try? await admin.topics() else {
            return true
        }
        return topics[topic] != nil
    }

    func makePublisher() throws -> any Publisher {
        KafkaPublisher(producer: try KafkaProducer(self.settings, log: self.log), metrics: self.metrics)
    }
}
