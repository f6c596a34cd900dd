/// The right to write what was read of one partition: this epoch's batches count, until somebody takes the partition.
public struct PartitionClaim: Sendable {
    public let topic: String
    public let partition: Int
    public let incarnation: Int
    public let epoch: Int
    /// Where the stored data end.
    public var nextOffset: Int64
    /// The last record that was read, to tell a recreated topic.
    public var mark: (offset: Int64, digest: [UInt8])?
}
