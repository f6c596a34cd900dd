/// The state of a partition's row.
package struct PartitionStanding: Sendable, Hashable {
    package let epoch: Int
    package let nextOffset: Int64
    /// Whether the requesting owner holds it.
    package let isOurs: Bool

    package init(epoch: Int, nextOffset: Int64, isOurs: Bool) {
        self.epoch = epoch
        self.nextOffset = nextOffset
        self.isOurs = isOurs
    }
}
