/// One record of a topic.
public struct KafkaRecord: Sendable {
    public typealias Header = (name: String, value: [UInt8]?)

    public var topic: String
    public var partition: Int
    public var offset: Int64
    /// Milliseconds since 1970, as the producer or the broker set it; -1 when there is none.
    public var timestamp: Int64
    public var key: [UInt8]?
    public var value: [UInt8]?
    public var headers: [Header]

    /// A record to send; the key determines the partition.
    public init(topic: String, key: [UInt8]?, value: [UInt8]?, headers: [Header] = []) {
        self.init(topic: topic, partition: -1, offset: -1, timestamp: -1, key: key, value: value, headers: headers)
    }

    init(
        topic: String, partition: Int, offset: Int64, timestamp: Int64, key: [UInt8]?, value: [UInt8]?,
        headers: [Header]
    ) {
        self.topic = topic
        self.partition = partition
        self.offset = offset
        self.timestamp = timestamp
        self.key = key
        self.value = value
        self.headers = headers
    }
}

/// A partition of a topic.
public struct KafkaPartition: Hashable, Sendable, Comparable {
    public let topic: String
    public let partition: Int

    public init(_ topic: String, _ partition: Int) {
        self.topic = topic
        self.partition = partition
    }

    public static func < (a: Self, b: Self) -> Bool { (a.topic, a.partition) < (b.topic, b.partition) }
}
