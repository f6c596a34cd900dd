internal import CKafka
internal import Glibc
internal import Synchronization

/// State that librdkafka's callbacks of one client record. They run on librdkafka's threads and do nothing else. All
/// mutable state is guarded by a mutex; the compiler requires `@unchecked` because the class has a subclass.
class KafkaContext: @unchecked Sendable {
    struct State {
        var fatal: KafkaError?
        /// A connection to a broker was lost: the next broker to answer may belong to another cluster.
        var hasLostConnection = false
        /// librdkafka's latest statistics that have not been taken, as JSON.
        var statistics: [UInt8]?
    }
    let state = Mutex(State())
    let log: @Sendable (_ level: Int, _ sentence: String) -> Void

    init(log: @escaping @Sendable (_ level: Int, _ sentence: String) -> Void) { self.log = log }

    /// Installs the callbacks into a configuration. The client must keep `self` alive longer than its handle.
    nonisolated func install(into conf: OpaquePointer) {
        rd_kafka_conf_set_opaque(conf, Unmanaged.passUnretained(self).toOpaque())
        rd_kafka_conf_set_log_cb(conf) { handle, level, facility, text in
            // Consumers and producers share one set of settings, so each would warn about those of the other.
            if let facility, strcmp(facility, "CONFWARN") == 0 { return }
            guard let handle, let opaque = rd_kafka_opaque(handle), let text else { return }
            let context = Unmanaged<KafkaContext>.fromOpaque(opaque).takeUnretainedValue()
            let sentence = String(cString: text)
            // Logged for every connection to the embedded broker, which creates topics regardless of this setting.
            let isKnown = sentence.contains("allow.auto.create.topics=false not supported")
            context.log(isKnown ? 7 : Int(level), sentence)
        }
        rd_kafka_conf_set_stats_cb(conf) { _, text, length, opaque in
            guard let opaque, let text else { return 0 }
            let context = Unmanaged<KafkaContext>.fromOpaque(opaque).takeUnretainedValue()
            let bytes = UnsafeRawBufferPointer(start: text, count: length)
            context.state.withLock { $0.statistics = Array(bytes) }
            return 0
        }
        rd_kafka_conf_set_error_cb(conf) { handle, number, reason, opaque in
            guard let opaque else { return }
            let context = Unmanaged<KafkaContext>.fromOpaque(opaque).takeUnretainedValue()
            let error = rd_kafka_resp_err_t(number)
            context.state.withLock { state in
                if error == RD_KAFKA_RESP_ERR__TRANSPORT || error == RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN {
                    state.hasLostConnection = true
                }
                if error == RD_KAFKA_RESP_ERR__FATAL {
                    state.fatal = KafkaError(error, reason.map { String(cString: $0) } ?? "", isFatal: true)
                }
            }
        }
    }
}
