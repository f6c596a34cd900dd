/// The right to write records read from one partition: batches of this epoch are valid until another owner takes the
/// partition over.
public struct PartitionClaim: Sendable {
    public let topic: String
    public let partition: Int
    public let incarnation: Int
    public let epoch: Int
    /// The offset at which the stored data end.
    public var nextOffset: Int64
    /// The last record that was read; a recreated topic is recognised by it.
    public var mark: (offset: Int64, digest: [UInt8])?

    package init(
        topic: String, partition: Int, incarnation: Int, epoch: Int, nextOffset: Int64,
        mark: (offset: Int64, digest: [UInt8])? = nil
    ) {
        self.topic = topic
        self.partition = partition
        self.incarnation = incarnation
        self.epoch = epoch
        self.nextOffset = nextOffset
        self.mark = mark
    }

    package var key: ClaimKey { ClaimKey(self.topic, self.partition) }
}
