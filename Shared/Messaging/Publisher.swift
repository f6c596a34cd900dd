/// Sends records to a broker. The relay knows no more of it than this.
public protocol Publisher: Sendable {
    /// Sends in order; says of each whether the broker has it. A record that was not delivered is followed by none that
    /// was handed over later.
    func publish(_ records: [OutboundRecord]) async -> [Bool]
    /// The way to the broker broke since this publisher was made: whoever answers next may be another cluster.
    var hasLostConnection: Bool { get }
    /// Gives up what is on its way and is of no more use.
    func abandon() async
}

/// A broker that publishers can be made for.
public protocol Broker: Sendable {
    /// The cluster's id, or nil when no broker answers.
    func clusterID() async -> String?
    /// Whether nothing was ever sent to the topic on this cluster.
    func isEmpty(_ topic: String) async throws -> Bool
    /// Whether the cluster has the topic.
    func has(_ topic: String) async -> Bool
    func makePublisher() throws -> any Publisher
}

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
}
