/// Batches that are being stored in PostgreSQL, at most one per lane at the same time. A partition belongs to one lane,
/// so its records stay in order. While one lane waits for PostgreSQL, the other decodes, as two members of the group
/// would.
package struct IntakeLanes {
    /// What a lane may hold before reading pauses. A fetch returns thousands of records of one partition, and those of
    /// the other lane come after them.
    private static let room = (records: 8000, bytes: 16 << 20)

    private let batchSize: Int
    private var waiting: [IntakeBatch]
    private var isRunning: [Bool]

    /// - Parameter batchSize: the maximum number of records that one transaction stores.
    package init(count: Int, batchSize: Int) {
        self.batchSize = batchSize
        self.waiting = Array(repeating: IntakeBatch(), count: count)
        self.isRunning = Array(repeating: false, count: count)
    }

    private func lane(of partition: Int) -> Int { partition % self.waiting.count }

    package mutating func add(_ record: InboundRecord) {
        self.waiting[self.lane(of: record.partition)].add(record)
    }

    package mutating func add(_ end: PartitionEnd) {
        self.waiting[self.lane(of: end.partition.partition)].add(end)
    }

    /// Whether more may be read.
    package var hasRoom: Bool {
        self.waiting.allSatisfy { $0.records.count < Self.room.records && $0.bytes < Self.room.bytes }
    }

    package var isIdle: Bool { !self.isRunning.contains(true) }

    /// Discards batches that have not begun: the partitions are assigned again, or to another member.
    package mutating func drop() {
        for lane in self.waiting.indices { self.waiting[lane] = IntakeBatch() }
    }

    /// Begins the waiting batches of free lanes.
    ///
    /// - Parameter claims: of all partitions; each lane receives its own.
    package mutating func start(
        _ claims: [ClaimKey: PartitionClaim]
    ) -> [(lane: Int, batch: IntakeBatch, claims: [ClaimKey: PartitionClaim])] {
        self.waiting.indices.filter { !self.isRunning[$0] && !self.waiting[$0].isEmpty }.map { lane in
            self.isRunning[lane] = true
            return (
                lane, self.waiting[lane].removeFirst(self.batchSize),
                claims.filter { self.lane(of: $0.key.partition) == lane }
            )
        }
    }

    package mutating func ended(_ lane: Int) { self.isRunning[lane] = false }
}
