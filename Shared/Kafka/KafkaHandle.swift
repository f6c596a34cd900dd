internal import CKafka
internal import Dispatch

/// Owns one `rd_kafka_t` and ensures that it is destroyed once. librdkafka is thread-safe, so any thread may use it.
final class KafkaHandle: Sendable {
    nonisolated(unsafe) let raw: OpaquePointer
    let context: KafkaContext

    /// Takes ownership of `conf`, also on failure.
    init(_ role: rd_kafka_type_t, conf: OpaquePointer, context: KafkaContext) throws(KafkaError) {
        context.install(into: conf)
        var text = [CChar](repeating: 0, count: 512)
        guard let raw = rd_kafka_new(role, conf, &text, text.count) else {
            rd_kafka_conf_destroy(conf)
            throw KafkaError(setting: KafkaSettings.string(text))
        }
        self.raw = raw
        self.context = context
    }

    /// Destroying the handle waits for librdkafka's threads, which sleep by the wall clock: if the clock was set back,
    /// the wait is that much longer. It therefore runs on a background queue, and the callback context stays alive
    /// until it is done.
    deinit {
        nonisolated(unsafe) let raw = self.raw
        let context = self.context
        Self.destroyQueue.async {
            rd_kafka_destroy_flags(raw, Int32(RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE))
            withExtendedLifetime(context) {}
        }
    }

    private static let destroyQueue = DispatchQueue(label: "kafka.destroy", attributes: .concurrent)

    /// The id of the cluster that answers now, or nil when no broker does in time. Blocks.
    ///
    /// librdkafka returns a cached id, so a client that outlives a replaced broker must first request metadata.
    func clusterID(milliseconds: Int32) -> String? {
        var metadata: UnsafePointer<rd_kafka_metadata>?
        guard rd_kafka_metadata(self.raw, 0, nil, &metadata, milliseconds) == RD_KAFKA_RESP_ERR_NO_ERROR else {
            return nil
        }
        rd_kafka_metadata_destroy(metadata)
        guard let text = rd_kafka_clusterid(self.raw, milliseconds) else { return nil }
        defer { rd_kafka_mem_free(self.raw, text) }
        return String(cString: text)
    }

    /// The lowest offset of a partition, and the offset after the highest. Blocks.
    func watermarks(_ partition: KafkaPartition, milliseconds: Int32) throws(KafkaError) -> Range<Int64> {
        var low: Int64 = 0
        var high: Int64 = 0
        let error = rd_kafka_query_watermark_offsets(
            self.raw, partition.topic, Int32(partition.partition), &low, &high, milliseconds)
        guard error == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(error) }
        return low..<max(low, high)
    }

    /// Topics and their partition counts. Blocks.
    func topics(milliseconds: Int32) throws(KafkaError) -> [String: Int] {
        var metadata: UnsafePointer<rd_kafka_metadata>?
        let error = rd_kafka_metadata(self.raw, 1, nil, &metadata, milliseconds)
        guard error == RD_KAFKA_RESP_ERR_NO_ERROR, let metadata else { throw KafkaError(error) }
        defer { rd_kafka_metadata_destroy(metadata) }
        var topics: [String: Int] = [:]
        for index in 0..<Int(metadata.pointee.topic_cnt) {
            let topic = metadata.pointee.topics[index]
            topics[String(cString: topic.topic)] = Int(topic.partition_cnt)
        }
        return topics
    }
}
