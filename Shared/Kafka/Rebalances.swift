internal import CKafka
internal import Synchronization

/// Writes down what librdkafka's rebalance callback says. It runs inside a poll, on the consumer's queue.
///
/// A revocation is answered at once: what was read and not stored can always be dropped. An assignment is left open,
/// because where to begin stands in PostgreSQL, and polling must go on while that is read.
final class Rebalances: KafkaContext, @unchecked Sendable {
    // `changes` is a mutex; the superclass is Sendable. Subclassing alone makes the compiler ask for this word.
    enum Change {
        case assign([KafkaPartition])
        case revoke
    }
    private let changes = Mutex<[Change]>([])

    func take() -> [Change] {
        self.changes.withLock { changes in
            defer { changes = [] }
            return changes
        }
    }

    nonisolated static func install(into conf: OpaquePointer) {
        rd_kafka_conf_set_rebalance_cb(conf) { handle, error, partitions, opaque in
            guard let handle, let opaque else { return }
            let context = Unmanaged<Rebalances>.fromOpaque(opaque).takeUnretainedValue()
            guard error == RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS, let list = partitions?.pointee else {
                rd_kafka_assign(handle, nil)
                context.changes.withLock { $0.append(.revoke) }
                return
            }
            let assigned = (0..<Int(list.cnt)).map { index in
                KafkaPartition(String(cString: list.elems[index].topic), Int(list.elems[index].partition))
            }
            context.changes.withLock { $0.append(.assign(assigned)) }
        }
    }
}
