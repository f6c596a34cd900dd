internal import CKafka

/// librdkafka's in-process mock cluster: held in memory, 5 MiB per partition, lost when the process ends. For trials
/// and tests.
public final class EmbeddedBroker: Sendable {
    private let handle: KafkaHandle
    nonisolated(unsafe) private let cluster: OpaquePointer

    /// The address for clients: `127.0.0.1:` and a port.
    public let bootstrapServers: String

    /// - Parameter topics: names and partition counts; other topics are created when a client asks for them.
    public init(topics: [String: Int] = [:]) throws(KafkaError) {
        guard let conf = rd_kafka_conf_new() else { throw KafkaError(setting: "no memory for settings") }
        let handle = try KafkaHandle(RD_KAFKA_PRODUCER, conf: conf, context: KafkaContext { _, _ in })
        guard let cluster = rd_kafka_mock_cluster_new(handle.raw, 1) else {
            throw KafkaError(setting: "the embedded broker cannot listen")
        }
        for (topic, partitions) in topics { rd_kafka_mock_topic_create(cluster, topic, Int32(partitions), 1) }
        self.handle = handle
        self.cluster = cluster
        self.bootstrapServers = String(cString: rd_kafka_mock_cluster_bootstraps(cluster))
    }

    deinit { rd_kafka_mock_cluster_destroy(self.cluster) }
}
