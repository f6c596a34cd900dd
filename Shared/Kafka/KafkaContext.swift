internal import CKafka
internal import Glibc
internal import Synchronization

/// What librdkafka's callbacks of one client write down. They run on librdkafka's threads and do nothing else.
/// All that changes is behind a mutex; that it has a subclass makes the compiler ask for `@unchecked`.
class KafkaContext: @unchecked Sendable {
    struct State {
        var fatal: KafkaError?
        /// A connection to a broker broke: whoever answers next may be another cluster.
        var hasLostConnection = false
        /// librdkafka's last statistics that nobody has taken, JSON.
        var statistics: [UInt8]?
    }
    let state = Mutex(State())
    let log: @Sendable (_ level: Int, _ sentence: String) -> Void

    init(log: @escaping @Sendable (_ level: Int, _ sentence: String) -> Void) { self.log = log }

    /// Puts the callbacks into a conf. The client must keep `self` alive longer than its handle.
    nonisolated func install(into conf: OpaquePointer) {
        rd_kafka_conf_set_opaque(conf, Unmanaged.passUnretained(self).toOpaque())
        rd_kafka_conf_set_log_cb(conf) { handle, level, facility, text in
            // One set of settings serves consumers and producers: each would warn of the other's.
            if let facility, strcmp(facility, "CONFWARN") == 0 { return }
            guard let handle, let opaque = rd_kafka_opaque(handle), let text else { return }
            let context = Unmanaged<KafkaContext>.fromOpaque(opaque).takeUnretainedValue()
            let sentence = String(cString: text)
            // Said of every connection to the embedded broker, which makes topics whatever one asks.
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
