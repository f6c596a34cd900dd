/// Limits on requests and connections.
public struct HTTPLimits: Sendable {
    /// Bytes allowed for the request line and header fields together; the effective limit is a little lower.
    public var header = 32 << 10
    /// Bytes allowed for a body.
    public var body = 1 << 20
    /// Body bytes that are read and discarded before a refusal, so that the client receives the refusal.
    public var discardedBody = 16 << 20
    /// Simultaneous connections, in total and per client address.
    public var connections = 512
    public var connectionsPerAddress = 256
    /// Time to receive a whole request, counted from the opening of the connection or the end of the previous request.
    /// A client that sends a byte now and then is disconnected too.
    public var receive: Duration = .seconds(30)
    /// How long a handler may take before the client receives 503 and is asked to try again.
    public var handle: Duration = .seconds(60)

    public init() {}
}
