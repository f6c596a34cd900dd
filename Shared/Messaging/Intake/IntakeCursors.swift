/// Where the intake stands in each partition of an assignment.
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

    /// The offset to ask for: that of the last read record where it is to be compared, else the next one. Nil is the first
    /// record that is still there.
    package var offsets: [ClaimKey: Int64?] {
        self.claims.reduce(into: [:]) { offsets, entry in
            let next = entry.value.nextOffset == 0 ? nil : entry.value.nextOffset
            offsets[entry.key] = .some(self.unverified[entry.key]?.offset ?? next)
        }
    }

    /// Whether the last read records of some partitions have not been seen again, and may still come.
    package var isVerifying: Bool { self.unverified.keys.contains { self.troubles[$0] == nil } }

    /// Whether a record is to be stored: of an assigned partition, new, and of the log that is known.
    package mutating func takes(_ record: InboundRecord) -> Bool {
        let key = ClaimKey(record.topic, record.partition)
        guard self.claims[key] != nil, self.troubles[key] == nil else { return false }
        guard let mark = self.unverified.removeValue(forKey: key) else { return true }
        // The first record from the mark on is the marked one, or the log is another one: also when its first record lies
        // further on, because a control record stands at the offset of the mark.
        if record.offset != mark.offset || !record.isMarked(by: mark.digest) { self.troubles[key] = .anotherLog }
        return false
    }

    /// The end of a partition was seen. Before the last read record was seen again, this means that the log is another one.
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

    package mutating func outOfRange(_ key: ClaimKey) {
        if self.claims[key] != nil { self.troubles[key] = .outOfRange }
    }

    /// Some partitions have been stored further; those that are not assigned any more are left out.
    package mutating func moved(_ claims: [ClaimKey: PartitionClaim]) {
        for (key, claim) in claims where self.claims[key] != nil { self.claims[key] = claim }
    }
}
