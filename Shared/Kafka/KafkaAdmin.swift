internal import CKafka

/// Inspects a cluster and creates topics.
public struct KafkaAdmin: Sendable {
    /// A topic to create.
    public struct NewTopic: Sendable {
        public var name: String
        public var partitions: Int
        /// Broker settings of the topic by their Kafka names, such as `retention.ms`.
        public var settings: [String: String]

        public init(_ name: String, partitions: Int, settings: [String: String] = [:]) {
            self.name = name
            self.partitions = partitions
            self.settings = settings
        }
    }

    fileprivate let handle: KafkaHandle

    public init(
        _ settings: KafkaSettings, log: @escaping @Sendable (_ level: Int, _ sentence: String) -> Void = { _, _ in }
    ) throws(KafkaError) {
        let conf = try settings.conf(defaults: [:], required: [:])
        self.handle = try KafkaHandle(RD_KAFKA_PRODUCER, conf: conf, context: KafkaContext(log: log))
    }

    /// Topics and their partition counts.
    public func topics(within milliseconds: Int = 10_000) async throws -> [String: Int] {
        try await Blocking.run { [handle] in
            Result { try handle.topics(milliseconds: Int32(milliseconds)) }
        }.get()
    }

    /// The cluster's id, or nil when no broker answers in time.
    public func clusterID(within milliseconds: Int = 5000) async -> String? {
        await Blocking.run { [handle] in handle.clusterID(milliseconds: Int32(milliseconds)) }
    }

    /// The number of records written to all partitions of the topic, including records since deleted.
    public func count(of topic: String, partitions: Int, within milliseconds: Int = 5000) async throws -> Int64 {
        try await Blocking.run { [handle] in
            Result {
                var count: Int64 = 0
                for partition in 0..<partitions {
                    let range = try handle.watermarks(
                        KafkaPartition(topic, partition), milliseconds: Int32(milliseconds))
                    count += range.upperBound
                }
                return count
            }
        }.get()
    }

    /// Creates the missing topics.
    ///
    /// - Returns: the names of the topics created.
    public func create(_ topics: [NewTopic], within milliseconds: Int = 30_000) async throws -> [String] {
        let there = try await self.topics()
        let missing = topics.filter { there[$0.name] == nil }
        guard !missing.isEmpty else { return [] }
        return try await Blocking.run { [handle] in
            Result { try Self.create(missing, handle, Int32(milliseconds)) }
        }.get()
    }

    private static func create(
        _ topics: [NewTopic], _ handle: KafkaHandle, _ milliseconds: Int32
    ) throws(KafkaError) -> [String] {
        var wanted: [OpaquePointer?] = []
        defer { for topic in wanted { rd_kafka_NewTopic_destroy(topic) } }
        for topic in topics {
            guard let new = rd_kafka_NewTopic_new(topic.name, Int32(topic.partitions), -1, nil, 0) else {
                throw KafkaError(setting: "\(topic.name) is not a valid topic name")
            }
            for (name, value) in topic.settings { rd_kafka_NewTopic_set_config(new, name, value) }
            wanted.append(new)
        }
        let queue = rd_kafka_queue_new(handle.raw)
        defer { rd_kafka_queue_destroy(queue) }
        rd_kafka_CreateTopics(handle.raw, &wanted, wanted.count, nil, queue)
        guard let event = rd_kafka_queue_poll(queue, milliseconds) else {
            throw KafkaError(RD_KAFKA_RESP_ERR__TIMED_OUT)
        }
        defer { rd_kafka_event_destroy(event) }
        guard rd_kafka_event_error(event) == RD_KAFKA_RESP_ERR_NO_ERROR else {
            throw KafkaError(
                rd_kafka_event_error(event), rd_kafka_event_error_string(event).map { String(cString: $0) } ?? "")
        }
        var made: [String] = []
        var count = 0
        let results = rd_kafka_CreateTopics_result_topics(rd_kafka_event_CreateTopics_result(event), &count)
        for index in 0..<count {
            guard let result = results?[index] else { continue }
            let name = String(cString: rd_kafka_topic_result_name(result))
            switch rd_kafka_topic_result_error(result) {
            case RD_KAFKA_RESP_ERR_NO_ERROR: made.append(name)
            case RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS: break
            case let error: throw KafkaError(error, "topic \(name): \(String(cString: rd_kafka_err2str(error)))")
            }
        }
        return made
    }
}

extension KafkaAdmin {
    /// The offset after the last record of a partition, or nil when the query fails.
    public func end(of topic: String, partition: Int, within milliseconds: Int = 2000) async -> Int64? {
        await Blocking.run { [handle] in
            try? handle.watermarks(KafkaPartition(topic, partition), milliseconds: Int32(milliseconds)).upperBound
        }
    }
}
