internal import CKafka
public import Lifecycle
internal import Synchronization

/// A member of a consumer group. All its work, including callbacks, runs on one queue.
///
/// An assignment is only reported; the caller looks up the start offsets and calls `assign`. Offsets are kept in
/// PostgreSQL: the consumer never pauses, seeks or resets, and its commits to Kafka are only advisory.
public actor KafkaConsumer {
    /// One result of a poll.
    public enum PollResult: Sendable {
        /// These partitions have been assigned; reading starts when `assign` sets their offsets.
        case assigned([KafkaPartition])
        /// All partitions have been revoked; records read from them and not stored must be discarded.
        case revoked
        case record(KafkaRecord)
        /// The end of a partition: the next record will have this offset or a later one.
        case end(KafkaPartition, offset: Int64)
        /// The requested offset does not exist: data were deleted, or the topic was replaced.
        case outOfRange(KafkaPartition, offset: Int64)
        case failure(KafkaError)
    }

    private let executor = BlockingExecutor(label: "kafka.consumer")
    public nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    /// Rings when there may be something to poll.
    public nonisolated let doorbell = Doorbell()

    // `queue` and `rebalances` outlive every callback: the deinit disables the callbacks before the handle is
    // destroyed.
    private let handle: KafkaHandle
    nonisolated(unsafe) private let queue: OpaquePointer
    private let rebalances: Rebalances
    private var topicNames: [OpaquePointer: String] = [:]
    private var mustAssign = false
    private var isClosed = false

    /// - Parameters:
    ///   - group: the consumer group.
    ///   - topics: names, or patterns that begin with `^`.
    public init(
        _ settings: KafkaSettings, group: String, topics: [String],
        log: @escaping @Sendable (_ level: Int, _ sentence: String) -> Void = { _, _ in }
    ) throws(KafkaError) {
        let conf = try settings.conf(
            defaults: [
                "session.timeout.ms": String(KafkaSettings.defaultSessionTimeout),
                "partition.assignment.strategy": "roundrobin",
                "fetch.wait.max.ms": "100", "queued.min.messages": "20000", "queued.max.messages.kbytes": "16384",
                "max.poll.interval.ms": "300000", "statistics.interval.ms": "2000",
            ],
            required: [
                "group.id": group, "enable.auto.commit": "false", "enable.auto.offset.store": "false",
                "auto.offset.reset": "error", "isolation.level": "read_committed", "enable.partition.eof": "true",
                "check.crcs": "true", "allow.auto.create.topics": "false",
            ])
        let rebalances = Rebalances(log: log)
        Rebalances.install(into: conf)
        let handle = try KafkaHandle(RD_KAFKA_CONSUMER, conf: conf, context: rebalances)
        rd_kafka_poll_set_consumer(handle.raw)
        guard let queue = rd_kafka_queue_get_consumer(handle.raw) else {
            throw KafkaError(setting: "no consumer queue")
        }
        let list = rd_kafka_topic_partition_list_new(Int32(topics.count))
        defer { rd_kafka_topic_partition_list_destroy(list) }
        for topic in topics { rd_kafka_topic_partition_list_add(list, topic, RD_KAFKA_PARTITION_UA) }
        self.handle = handle
        self.queue = queue
        self.rebalances = rebalances
        Self.ring(self.doorbell, for: queue)
        let error = rd_kafka_subscribe(handle.raw, list)
        guard error == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(error) }
    }

    deinit {
        rd_kafka_queue_cb_event_enable(self.queue, nil, nil)
        rd_kafka_queue_destroy(self.queue)
        self.doorbell.retire()
    }

    private nonisolated static func ring(_ doorbell: Doorbell, for queue: OpaquePointer) {
        rd_kafka_queue_cb_event_enable(
            queue,
            { _, opaque in
                guard let opaque else { return }
                Unmanaged<Doorbell>.fromOpaque(opaque).takeUnretainedValue().ring()
            }, Unmanaged.passUnretained(doorbell).toOpaque())
    }

    /// Returns what is available, at most `limit` records, without waiting.
    public func poll(_ limit: Int) -> [PollResult] {
        guard !self.isClosed else { return [] }
        var messages = [UnsafeMutablePointer<rd_kafka_message_t>?](repeating: nil, count: limit)
        let count = rd_kafka_consume_batch_queue(self.queue, 0, &messages, limit)
        var results: [PollResult] = []
        results.reserveCapacity(max(0, count))
        // Rebalances are reported before the records that follow them. The caller, which keeps the offsets, discards
        // the records of revoked partitions.
        for change in self.rebalances.take() {
            switch change {
            case .assign(let partitions):
                self.mustAssign = true
                results.append(.assigned(partitions))
            case .revoke:
                self.mustAssign = false
                results.append(.revoked)
            }
        }
        if count > 0 {
            for message in messages[0..<count] {
                guard let message else { continue }
                results.append(self.pollResult(message))
                rd_kafka_message_destroy(message)
            }
        }
        return results
    }

    /// Starts reading these partitions, each at its offset. Replaces the previous assignment.
    public func assign(_ offsets: [KafkaPartition: Int64]) throws(KafkaError) {
        guard !self.isClosed else { return }
        let list = Self.list(offsets)
        defer { rd_kafka_topic_partition_list_destroy(list) }
        self.mustAssign = false
        let error = rd_kafka_assign(self.handle.raw, list)
        guard error == RD_KAFKA_RESP_ERR_NO_ERROR else { throw KafkaError(error) }
    }

    /// Commits offsets to the cluster. They are advisory: only lag monitoring tools use them.
    public func commitAdvisory(_ offsets: [KafkaPartition: Int64]) {
        guard !self.isClosed, !offsets.isEmpty else { return }
        let list = Self.list(offsets)
        defer { rd_kafka_topic_partition_list_destroy(list) }
        _ = rd_kafka_commit(self.handle.raw, list, 1)
    }

    /// Leaves the group. Blocks this consumer's queue until librdkafka has done so.
    public func close() {
        guard !self.isClosed else { return }
        self.isClosed = true
        if self.mustAssign { rd_kafka_assign(self.handle.raw, nil) }
        rd_kafka_consumer_close(self.handle.raw)
        self.doorbell.retire()
    }

    /// The cluster's id. Queried on another queue, because librdkafka may block longer than the given time-out.
    public nonisolated func clusterID(within milliseconds: Int = 5000) async -> String? {
        let handle = self.handle
        return await Blocking.run { handle.clusterID(milliseconds: Int32(milliseconds)) }
    }

    /// The lowest offset, and the offset after the highest.
    public nonisolated func watermarks(
        _ partition: KafkaPartition, within milliseconds: Int = 5000
    ) async throws -> Range<Int64> {
        let handle = self.handle
        return try await Blocking.run {
            Result { try handle.watermarks(partition, milliseconds: Int32(milliseconds)) }
        }.get()
    }

    /// librdkafka's latest statistics as JSON; nil when there are none since the last call.
    public nonisolated func takeStatistics() -> [UInt8]? {
        self.handle.context.state.withLock { state in
            defer { state.statistics = nil }
            return state.statistics
        }
    }

    /// The fatal error of this consumer, if any; the consumer cannot be used afterwards.
    public nonisolated var fatalError: KafkaError? { self.handle.context.state.withLock { $0.fatal } }

    private static func list(
        _ offsets: [KafkaPartition: Int64]
    ) -> UnsafeMutablePointer<rd_kafka_topic_partition_list_t>? {
        let list = rd_kafka_topic_partition_list_new(Int32(offsets.count))
        for (partition, offset) in offsets.sorted(by: { $0.key < $1.key }) {
            rd_kafka_topic_partition_list_add(list, partition.topic, Int32(partition.partition)).pointee.offset = offset
        }
        return list
    }

    private func pollResult(_ pointer: UnsafeMutablePointer<rd_kafka_message_t>) -> PollResult {
        let message = pointer.pointee
        switch message.err {
        case RD_KAFKA_RESP_ERR_NO_ERROR: return .record(self.record(pointer))
        case RD_KAFKA_RESP_ERR__PARTITION_EOF:
            return .end(KafkaPartition(self.topic(message), Int(message.partition)), offset: message.offset)
        case RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET, RD_KAFKA_RESP_ERR_OFFSET_OUT_OF_RANGE:
            return .outOfRange(
                KafkaPartition(self.topic(message), Int(message.partition)), offset: message.offset)
        default:
            let text = message.payload.map {
                String(decoding: UnsafeRawBufferPointer(start: $0, count: message.len), as: UTF8.self)
            }
            return .failure(KafkaError(message.err, text ?? ""))
        }
    }

    private func topic(_ message: rd_kafka_message_t) -> String {
        guard let rkt = message.rkt else { return "" }
        if let name = self.topicNames[rkt] { return name }
        let name = String(cString: rd_kafka_topic_name(rkt))
        self.topicNames[rkt] = name
        return name
    }

    /// librdkafka keeps headers and timestamp behind the message in its own memory: a copy of the struct would lack
    /// them.
    private func record(_ pointer: UnsafeMutablePointer<rd_kafka_message_t>) -> KafkaRecord {
        let message = pointer.pointee
        var headers: [KafkaRecord.Header] = []
        var list: OpaquePointer?
        if rd_kafka_message_headers(pointer, &list) == RD_KAFKA_RESP_ERR_NO_ERROR {
            var index = 0
            var name: UnsafePointer<CChar>?
            var value: UnsafeRawPointer?
            var size = 0
            while rd_kafka_header_get_all(list, index, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR {
                if let name { headers.append((String(cString: name), Self.bytes(value, size))) }
                index += 1
            }
        }
        var kind = rd_kafka_timestamp_type_t(0)
        return KafkaRecord(
            topic: self.topic(message), partition: Int(message.partition), offset: message.offset,
            timestamp: rd_kafka_message_timestamp(pointer, &kind), key: Self.bytes(message.key, message.key_len),
            value: Self.bytes(message.payload, message.len), headers: headers)
    }

    private static func bytes(_ start: UnsafeRawPointer?, _ count: Int) -> [UInt8]? {
        start.map { Array(UnsafeRawBufferPointer(start: $0, count: count)) }
    }
}
