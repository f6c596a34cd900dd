/// A record to send.
public struct OutboundRecord: Sendable {
    public let topic: String
    public let key: [UInt8]?
    public let headers: [InboundRecord.Header]
    public let value: [UInt8]?

    public init(topic: String, key: [UInt8]?, headers: [InboundRecord.Header], value: [UInt8]?) {
        self.topic = topic
        self.key = key
        self.headers = headers
        self.value = value
    }

    /// The same record on another topic.
    package func sent(to topic: String) -> OutboundRecord {
        OutboundRecord(topic: topic, key: self.key, headers: self.headers, value: self.value)
    }
}
