/// The position of the intake in each partition of an assignment.
package struct IntakeCursors {
    package private(set) var claims: [ClaimKey: PartitionClaim]
    /// Partitions whose last read record has not been compared yet.
    private var unverified: [ClaimKey: (offset: Int64, digest: [UInt8])]
    package private(set) var troubles: [ClaimKey: PartitionTrouble] = [:]

    package init(_ claims: [PartitionClaim]) {
        self.claims = Dictionary(uniqueKeysWithValues: claims.map { ($0.key, $0) })
        self.unverified = [:]
        for claim in claims {
            if let mark = claim.mark { self.unverified[claim.key] = mark }
        }
    }

    /// The offset to read from: that of the last read record if it is to be compared, otherwise the next one. Nil means
    /// the first record that still exists.
    package var offsets: [ClaimKey: Int64?] {
        self.claims.reduce(into: [:]) { offsets, entry in
            let next = entry.value.nextOffset == 0 ? nil : entry.value.nextOffset
            offsets[entry.key] = .some(self.unverified[entry.key]?.offset ?? next)
        }
    }

    /// Whether the last read records of some partitions have not been read again yet, and may still arrive.
    package var isVerifying: Bool { self.unverified.keys.contains { self.troubles[$0] == nil } }

    /// Whether a record is to be stored: it is of an assigned partition, is new, and belongs to the known log.
    package mutating func accepts(_ record: InboundRecord) -> Bool {
        let key = ClaimKey(record.topic, record.partition)
        guard self.claims[key] != nil, self.troubles[key] == nil else { return false }
        guard let mark = self.unverified.removeValue(forKey: key) else { return true }
        // The first record from the mark onwards must be the marked one, otherwise the log is a different one. It is
        // also a different one if its first record has a higher offset because a control record is at the offset of the
        // mark.
        if record.offset != mark.offset || !record.isMarked(by: mark.digest) { self.troubles[key] = .anotherLog }
        return false
    }

    /// The end of a partition was reached. If its last read record has not been read again before, the log is a
    /// different one.
    ///
    /// - Returns: whether the end counts.
    package mutating func end(_ key: ClaimKey) -> Bool {
        guard self.claims[key] != nil, self.troubles[key] == nil else { return false }
        if self.unverified[key] != nil {
            self.troubles[key] = .anotherLog
            return false
        }
        return true
    }

    package mutating func outOfRange(_ key: ClaimKey, at offset: Int64) {
        if self.claims[key] != nil { self.troubles[key] = .outOfRange(at: offset) }
    }

    /// More records of some partitions have been stored; partitions that are no longer assigned are ignored.
    package mutating func moved(_ claims: [ClaimKey: PartitionClaim]) {
        for (key, claim) in claims where self.claims[key] != nil { self.claims[key] = claim }
    }
}
