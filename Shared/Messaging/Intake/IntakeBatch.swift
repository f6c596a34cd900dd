/// Records and ends that were read from the partitions of one lane and are not stored yet.
package struct IntakeBatch: Sendable {
    package private(set) var records: [InboundRecord] = []
    package private(set) var ends: [PartitionEnd] = []
    /// Bytes of the records' values.
    package private(set) var bytes = 0

    package init() {}

    package var isEmpty: Bool { self.records.isEmpty && self.ends.isEmpty }

    package mutating func add(_ record: InboundRecord) {
        self.records.append(record)
        self.bytes += record.value?.count ?? 0
    }

    package mutating func add(_ end: PartitionEnd) { self.ends.append(end) }

    /// Removes and returns the records for one transaction; ends are returned with the last of them.
    mutating func removeFirst(_ limit: Int) -> IntakeBatch {
        guard self.records.count > limit else {
            defer { self = IntakeBatch() }
            return self
        }
        var batch = IntakeBatch()
        for record in self.records.prefix(limit) { batch.add(record) }
        self.records.removeFirst(limit)
        self.bytes -= batch.bytes
        return batch
    }
}
