internal import Kafka
internal import Messaging

/// Where we stand in each partition of an assignment, and what is to be done with what a poll finds there.
struct IntakeCursors {
    /// What has to happen to a partition before it can go on.
    enum Trouble {
        /// The log is another one than the one that was read.
        case anotherLog
        /// The offset asked for is not there; the watermarks tell why.
        case outOfRange
    }

    private(set) var claims: [ClaimKey: PartitionClaim]
    /// Partitions whose last read record has not been compared yet.
    private var unverified: [ClaimKey: (offset: Int64, digest: [UInt8])]
    private(set) var troubles: [ClaimKey: Trouble] = [:]

    init(_ claims: [PartitionClaim]) {
        self.claims = Dictionary(uniqueKeysWithValues: claims.map { (ClaimKey($0.topic, $0.partition), $0) })
        self.unverified = [:]
        for claim in claims {
            if let mark = claim.mark { self.unverified[ClaimKey(claim.topic, claim.partition)] = mark }
        }
    }

    /// The offset to ask for: that of the last read record where it is to be compared, else the next one.
    var offsets: [KafkaPartition: Int64] {
        var offsets: [KafkaPartition: Int64] = [:]
        for (key, claim) in self.claims {
            offsets[KafkaPartition(key.topic, key.partition)] =
                self.unverified[key]?.offset ?? (claim.nextOffset == 0 ? Self.beginning : claim.nextOffset)
        }
        return offsets
    }

    /// librdkafka's logical offset of the first record that is still there.
    private static let beginning: Int64 = -2

    /// Whether the last records of some partitions have not been seen yet, and may still come.
    var isVerifying: Bool { self.unverified.keys.contains { self.troubles[$0] == nil } }

    /// Whether a record is to be stored: ours, new, and of the log that we know.
    mutating func takes(_ record: InboundRecord) -> Bool {
        let key = ClaimKey(record.topic, record.partition)
        guard self.claims[key] != nil, self.troubles[key] == nil else { return false }
        guard let mark = self.unverified.removeValue(forKey: key) else { return true }
        // The first record from the mark on is the marked one, or the log is another one: also when its first record lies
        // further on, because a control record stands at the offset of the mark.
        if record.offset != mark.offset || !record.isMarked(by: mark.digest) { self.troubles[key] = .anotherLog }
        return false
    }

    /// The end of a partition. Before the record that we have read already was seen again, it means that the log is another
    /// one.
    mutating func end(_ key: ClaimKey, _ offset: Int64) -> Bool {
        guard self.claims[key] != nil, self.troubles[key] == nil else { return false }
        if self.unverified[key] != nil {
            self.troubles[key] = .anotherLog
            return false
        }
        return true
    }

    mutating func outOfRange(_ key: ClaimKey) {
        if self.claims[key] != nil { self.troubles[key] = .outOfRange }
    }

    /// Some partitions have been stored further; those that are not ours any more are left out.
    mutating func moved(_ claims: [ClaimKey: PartitionClaim]) {
        for (key, claim) in claims where self.claims[key] != nil { self.claims[key] = claim }
    }
}
