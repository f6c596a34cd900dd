internal import CKafka
internal import Synchronization

/// Records the changes from librdkafka's rebalance callback, which runs inside a poll on the consumer's queue.
///
/// A revocation is answered at once: records read but not stored can always be discarded. An assignment is left
/// pending, because the start offsets are in PostgreSQL, and polling must continue while they are read.
final class Rebalances: KafkaContext, @unchecked Sendable {
    // `changes` is a mutex and the superclass is Sendable. The compiler requires `@unchecked` only for the subclassing.
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
