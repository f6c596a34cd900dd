/// The end of a partition, as reached by the consumer.
package struct PartitionEnd: Sendable, Hashable {
    package let partition: ClaimKey
    /// The offset of the next record.
    package let offset: Int64

    package init(_ partition: ClaimKey, _ offset: Int64) {
        self.partition = partition
        self.offset = offset
    }
}
