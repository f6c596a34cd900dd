/// Identifies a partition among the claims.
public struct ClaimKey: Hashable, Sendable, Comparable {
    public let topic: String
    public let partition: Int

    public init(_ topic: String, _ partition: Int) {
        self.topic = topic
        self.partition = partition
    }

    public static func < (a: Self, b: Self) -> Bool { (a.topic, a.partition) < (b.topic, b.partition) }
}
