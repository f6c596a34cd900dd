internal import Messaging

/// I3: records that were deleted before they were read are covered by a gap, and nothing else is.
struct GapCheck {
    /// What retention has deleted.
    struct Deletion {
        let cluster: String
        let partition: ClaimKey
        /// The first offset that is left.
        let end: Int64
        /// Offsets that were deleted and held an event that was not stored.
        let unread: [(offset: Int64, sample: SimulatedEvents.Sample)]
        /// Where the partition stood; 0 when nothing of it was read, so that reading begins at what is left.
        let next: Int64
    }

    let deletions: [Deletion]

    /// - Parameter cluster: the current one; others are not read any more.
    func findings(_ gaps: [Gap], on cluster: String, isStored: (SimulatedEvents.Sample) -> Bool) -> [String] {
        var findings: [String] = []
        for gap in gaps {
            let ends = self.deletions.filter {
                $0.cluster == gap.key.cluster && $0.partition == gap.key.partition
            }.map(\.end)
            if gap.offsets.upperBound > ends.max() ?? 0 {
                findings.append(
                    "I3: a gap \(gap.offsets) of \(gap.key.partition.topic) is noticed where nothing was deleted")
            }
        }
        for deletion in self.deletions where deletion.cluster == cluster && deletion.next > 0 {
            let own = gaps.filter { $0.key.cluster == cluster && $0.key.partition == deletion.partition }
            for (offset, sample) in deletion.unread where offset >= deletion.next && !isStored(sample) {
                if !own.contains(where: { $0.offsets.contains(offset) }) {
                    findings.append(
                        "I3: offset \(offset) of \(deletion.partition.topic) is gone, and no gap is noticed")
                }
            }
        }
        return findings
    }
}
