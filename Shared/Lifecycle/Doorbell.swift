/// Heard on a task, rung from any thread. Rings that nobody has heard yet fold into one.
public final class Doorbell: Sendable {
    public let rings: AsyncStream<Void>
    private let button: AsyncStream<Void>.Continuation

    public init() { (self.rings, self.button) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

    public func ring() { self.button.yield() }

    /// Ends the stream: nobody will ring again.
    public func retire() { self.button.finish() }
}
