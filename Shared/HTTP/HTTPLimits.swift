/// How much one client may ask of the server.
public struct HTTPLimits: Sendable {
    /// Bytes of request line and header fields together, a little less than this.
    public var header = 32 << 10
    /// Bytes of a body.
    public var body = 1 << 20
    /// Bytes of a body that are read and dropped before a refusal, so that the client sees it.
    public var drained = 16 << 20
    /// Connections at one time, in all and from one address.
    public var connections = 512
    public var connectionsPerAddress = 256
    /// From the first byte of a connection, or the end of the request before, until a request has been read whole; a
    /// client that sends a byte now and then is cut off too.
    public var receive: Duration = .seconds(30)
    /// How long a handler may take before the client is told to try again.
    public var handle: Duration = .seconds(60)

    public init() {}
}
