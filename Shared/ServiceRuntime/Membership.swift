internal import Kafka
internal import Lifecycle
internal import Messaging
internal import Synchronization

/// The running work of one membership in a consumer group.
final class Membership: Sendable {
    let consumer: KafkaConsumer
    let fence: Fence
    let stop: ShutdownSignal
    private let start = ContinuousClock.now
    private let inputs = Mutex<[IntakeInput]>([])
    private let lanes = Mutex<[Int: Task<Void, Never>]>([:])

    init(consumer: KafkaConsumer, fence: Fence, stop: ShutdownSignal) {
        self.consumer = consumer
        self.fence = fence
        self.stop = stop
    }

    /// Time since the membership began.
    var now: Duration { ContinuousClock.now - self.start }

    /// Begins work whose result is an input of the machine.
    @discardableResult
    func begin(_ work: @escaping @Sendable () async -> IntakeInput) -> Task<Void, Never> {
        Task {
            let input = await work()
            self.inputs.withLock { $0.append(input) }
            self.consumer.doorbell.ring()
        }
    }

    /// Begins work of a lane, which `idle` waits for.
    func begin(in lane: Int, _ work: @escaping @Sendable () async -> IntakeInput) {
        let task = self.begin(work)
        self.lanes.withLock { $0[lane] = task }
    }

    /// The results of work that has ended since the last call.
    func takeInputs() -> [IntakeInput] {
        self.inputs.withLock { inputs in
            defer { inputs = [] }
            return inputs
        }
    }

    /// Waits for the batches that have begun.
    func idle() async {
        for task in self.lanes.withLock({ $0.values.map { $0 } }) { await task.value }
    }

    /// Commits offsets to Kafka, as information for tools that measure lag.
    func commitAdvisory(_ claims: [ClaimKey: PartitionClaim], of batch: IntakeBatch) async {
        var offsets: [KafkaPartition: Int64] = [:]
        for key in Set(batch.records.map { ClaimKey($0.topic, $0.partition) }) {
            offsets[KafkaPartition(key.topic, key.partition)] = claims[key]?.nextOffset
        }
        await self.consumer.commitAdvisory(offsets)
    }
}
