/// How far a transaction moves a partition.
package struct PartitionMove: Sendable {
    package let from: PartitionClaim
    package let to: PartitionClaim

    package init(from: PartitionClaim, to: PartitionClaim) {
        self.from = from
        self.to = to
    }
}
