internal import CKafka
internal import Dispatch
internal import Synchronization

/// Sends records and reports for each whether the cluster has stored it. The producer is idempotent, waits for all
/// replicas and has no time-out of its own, so a later record of a key never overtakes an earlier one.
public final class KafkaProducer: Sendable {
    /// Where a record was stored.
    public struct Delivery: Sendable {
        public let partition: Int
        public let offset: Int64
    }

    /// Collects the delivery reports of one call to `send`.
    private final class Batch: Sendable {
        struct State {
            var results: [Result<Delivery, KafkaError>?]
            var missing: Int
            var waiter: CheckedContinuation<Void, Never>?
        }
        let state: Mutex<State>

        init(count: Int) { self.state = Mutex(State(results: Array(repeating: nil, count: count), missing: count)) }

        func settle(_ index: Int, _ result: Result<Delivery, KafkaError>) {
            let waiter: CheckedContinuation<Void, Never>? = self.state.withLock { state in
                guard state.results[index] == nil else { return nil }
                state.results[index] = result
                state.missing -= 1
                guard state.missing == 0 else { return nil }
                defer { state.waiter = nil }
                return state.waiter
            }
            waiter?.resume()
        }

        func wait() async {
            await withCheckedContinuation { continuation in
                let done = self.state.withLock { state in
                    if state.missing == 0 { return true }
                    state.waiter = continuation
                    return false
                }
                if done { continuation.resume() }
            }
        }
    }

    /// The opaque value that librdkafka carries with one record.
    private final class Slot: Sendable {
        let batch: Batch
        let index: Int
        init(_ batch: Batch, _ index: Int) {
            self.batch = batch
            self.index = index
        }
    }

    private let handle: KafkaHandle
    private let isClosed = Mutex(false)

    public init(
        _ settings: KafkaSettings, log: @escaping @Sendable (_ level: Int, _ sentence: String) -> Void = { _, _ in }
    ) throws(KafkaError) {
        let conf = try settings.conf(
            defaults: ["linger.ms": "5", "compression.codec": "lz4", "statistics.interval.ms": "2000"],
            required: [
                "enable.idempotence": "true", "acks": "all", "message.timeout.ms": "0",
                // With several, librdkafka may answer a sequence error of one partition with a new epoch for all
                // (confluentinc/librdkafka#4953), and a later record may then come first.
                "max.in.flight.requests.per.connection": "1",
            ])
        Self.installDeliveryReports(conf)
        self.handle = try KafkaHandle(RD_KAFKA_PRODUCER, conf: conf, context: KafkaContext(log: log))
        // Callbacks are served on the producer's own queue, which waits inside librdkafka and not in a shared pool.
        DispatchQueue(label: "kafka.producer").async { [handle, weak self] in
            while let isClosed = self?.isClosed.withLock({ $0 }), !isClosed { rd_kafka_poll(handle.raw, 100) }
            rd_kafka_poll(handle.raw, 0)
        }
    }

    deinit {
        rd_kafka_purge(self.handle.raw, Int32(RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT))
        rd_kafka_poll(self.handle.raw, 0)
    }

    private nonisolated static func installDeliveryReports(_ conf: OpaquePointer) {
        rd_kafka_conf_set_dr_msg_cb(conf) { _, message, _ in
            guard let message, let opaque = message.pointee._private else { return }
            let slot = Unmanaged<Slot>.fromOpaque(opaque).takeRetainedValue()
            let error = message.pointee.err
            slot.batch.settle(
                slot.index,
                error == RD_KAFKA_RESP_ERR_NO_ERROR
                    ? .success(Delivery(partition: Int(message.pointee.partition), offset: message.pointee.offset))
                    : .failure(KafkaError(error)))
        }
    }

    /// Sends the records in order and waits until the cluster has answered for each.
    ///
    /// There is no time-out here: a caller that has one calls `abandon` when it has passed.
    public func send(_ records: [KafkaRecord]) async -> [Result<Delivery, KafkaError>] {
        let batch = Batch(count: records.count)
        var refused: rd_kafka_resp_err_t?
        for (index, record) in records.enumerated() {
            // Records that follow a record that could not be enqueued must not overtake it.
            if let refused {
                batch.settle(index, .failure(KafkaError(refused)))
                continue
            }
            var error = self.enqueue(record, Slot(batch, index))
            while error == RD_KAFKA_RESP_ERR__QUEUE_FULL, !self.isClosed.withLock({ $0 }), !Task.isCancelled {
                // Normal under load: delivery reports of records in flight free space in the queue.
                try? await Task.sleep(for: .milliseconds(10))
                error = self.enqueue(record, Slot(batch, index))
            }
            if error != RD_KAFKA_RESP_ERR_NO_ERROR {
                refused = error
                batch.settle(index, .failure(KafkaError(error)))
            }
        }
        if !records.isEmpty { await batch.wait() }
        return batch.state.withLock { $0.results.compactMap { $0 } }
    }

    private func enqueue(_ record: KafkaRecord, _ slot: Slot) -> rd_kafka_resp_err_t {
        let headers = record.headers.isEmpty ? nil : rd_kafka_headers_new(record.headers.count)
        for header in record.headers {
            if let value = header.value {
                rd_kafka_header_add(headers, header.name, -1, value, value.count)
            } else {
                rd_kafka_header_add(headers, header.name, -1, nil, 0)
            }
        }
        let opaque = Unmanaged.passRetained(slot)
        let error = (record.key ?? []).withUnsafeBytes { key in
            (record.value ?? []).withUnsafeBytes { value in
                kembar_produce(
                    self.handle.raw, record.topic, record.key == nil ? nil : key.baseAddress, key.count,
                    record.value == nil ? nil : value.baseAddress, value.count, headers, opaque.toOpaque())
            }
        }
        if error != RD_KAFKA_RESP_ERR_NO_ERROR {
            opaque.release()
            if let headers { rd_kafka_headers_destroy(headers) }
        }
        return error
    }

    /// Discards records in flight: every waiting `send` returns failures, and the producer cannot be used afterwards.
    ///
    /// Does not wait for librdkafka's threads: they sleep by the wall clock, and if it was set back, they sleep that
    /// much longer.
    public func abandon() {
        rd_kafka_purge(
            self.handle.raw,
            Int32(RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT | RD_KAFKA_PURGE_F_NON_BLOCKING))
        rd_kafka_poll(self.handle.raw, 0)
    }

    /// Ends the producer's thread. Records without a delivery report are abandoned.
    public func close() {
        self.abandon()
        self.isClosed.withLock { $0 = true }
    }

    /// A connection to a broker was lost since this producer was created: the next broker to answer may belong to
    /// another cluster.
    public var hasLostConnection: Bool { self.handle.context.state.withLock { $0.hasLostConnection } }

    /// librdkafka's latest statistics as JSON; nil when there are none since the last call.
    public func takeStatistics() -> [UInt8]? {
        self.handle.context.state.withLock { state in
            defer { state.statistics = nil }
            return state.statistics
        }
    }

    /// The fatal error of this producer, if any; the producer cannot be used afterwards.
    public var fatalError: KafkaError? { self.handle.context.state.withLock { $0.fatal } }
}
