internal import Messaging

/// The records of one partition.
struct SimulatedLog {
    /// The first offset that is still there.
    private(set) var first: Int64 = 0
    /// From `first` on; nil is a control record.
    private var entries: [InboundRecord?] = []

    var end: Int64 { self.first + Int64(self.entries.count) }

    mutating func append(_ record: InboundRecord?) { self.entries.append(record) }

    /// Deletes the records before an offset.
    mutating func delete(before offset: Int64) {
        let count = Int(min(max(offset - self.first, 0), Int64(self.entries.count)))
        self.entries.removeFirst(count)
        self.first += Int64(count)
    }

    /// The entry at an offset; nil beyond the end.
    func entry(at offset: Int64) -> InboundRecord?? {
        guard offset >= self.first, offset < self.end else { return nil }
        return .some(self.entries[Int(offset - self.first)])
    }

    var records: [InboundRecord] { self.entries.compactMap { $0 } }
}
