internal import Messaging
internal import Synchronization

/// Batches on their way into PostgreSQL, one a lane at a time. A partition belongs to one lane, so its records stay in
/// order; while one lane waits for PostgreSQL the other reads and judges, as two members of the group would.
///
/// Used by one task. What runs belongs to a generation of the assignment; what an older one brings is not heard.
struct IntakeLanes {
    typealias End = (topic: String, partition: Int, offset: Int64)

    /// What was read of the partitions of a lane and is not stored yet.
    struct Batch: Sendable {
        var records: [InboundRecord] = []
        var ends: [End] = []
        var isEmpty: Bool { self.records.isEmpty && self.ends.isEmpty }
        /// Of the records' values.
        fileprivate var bytes: Int { self.records.reduce(0) { $0 + ($1.value?.count ?? 0) } }

        /// Takes the records that one transaction is to store; ends come with the last.
        fileprivate mutating func take(_ limit: Int) -> Batch {
            guard self.records.count > limit else {
                defer { self = Batch() }
                return self
            }
            let batch = Batch(records: Array(self.records.prefix(limit)))
            self.records.removeFirst(limit)
            return batch
        }
    }

    /// What came of a batch. What was stored stays stored, also beside a failure.
    struct Outcome: Sendable {
        var claims: [ClaimKey: PartitionClaim]
        var failure: (any Error)?
    }

    private final class Finished: Sendable {
        let outcomes = Mutex<[(lane: Int, generation: Int, outcome: Outcome)]>([])
    }

    /// What a lane may hold back before nothing more is read: a fetch brings thousands of records of one partition, and the
    /// other lane's lie behind them.
    private static let room = (records: 8000, bytes: 16 << 20)
    /// Records that one transaction stores at most.
    private static let batch = 2000
    private var bytes: [Int]
    private var waiting: [Batch]
    private var running: [Task<Void, Never>?]
    private var generation = 0
    private let finished = Finished()

    init(count: Int) {
        self.waiting = Array(repeating: Batch(), count: count)
        self.running = Array(repeating: nil, count: count)
        self.bytes = Array(repeating: 0, count: count)
    }

    private func lane(of partition: Int) -> Int { partition % self.waiting.count }

    mutating func add(_ record: InboundRecord) {
        let lane = self.lane(of: record.partition)
        self.waiting[lane].records.append(record)
        self.bytes[lane] += record.value?.count ?? 0
    }
    mutating func add(_ end: End) { self.waiting[self.lane(of: end.partition)].ends.append(end) }

    /// Whether more may be read.
    var hasRoom: Bool {
        self.waiting.allSatisfy { $0.records.count < Self.room.records }
            && self.bytes.allSatisfy { $0 < Self.room.bytes }
    }

    /// Forgets what has not begun: the partitions are another's now, or are assigned anew.
    mutating func drop() {
        self.generation += 1
        for lane in self.waiting.indices {
            self.waiting[lane] = Batch()
            self.bytes[lane] = 0
        }
    }

    /// Begins what waits in lanes that are free.
    ///
    /// - Parameters:
    ///   - claims: of all partitions; each lane is given its own.
    ///   - ended: called when a lane is free again.
    /// - Returns: whether anything began.
    mutating func start(
        _ claims: [ClaimKey: PartitionClaim], ended: @escaping @Sendable () -> Void,
        store: @escaping @Sendable (Batch, [ClaimKey: PartitionClaim]) async -> Outcome
    ) -> Bool {
        var hasBegun = false
        for lane in self.waiting.indices where self.running[lane] == nil && !self.waiting[lane].isEmpty {
            let batch = self.waiting[lane].take(Self.batch)
            self.bytes[lane] = self.waiting[lane].bytes
            let own = claims.filter { self.lane(of: $0.key.partition) == lane }
            self.running[lane] = Task { [finished, generation] in
                let outcome = await store(batch, own)
                finished.outcomes.withLock { $0.append((lane, generation, outcome)) }
                ended()
            }
            hasBegun = true
        }
        return hasBegun
    }

    /// What has ended since, of this generation.
    mutating func collect() -> [Outcome] {
        let ended = self.finished.outcomes.withLock { outcomes in
            defer { outcomes = [] }
            return outcomes
        }
        for (lane, _, _) in ended { self.running[lane] = nil }
        return ended.filter { $0.generation == self.generation }.map(\.outcome)
    }

    /// Waits for what has begun.
    func idle() async { for task in self.running { await task?.value } }
}
