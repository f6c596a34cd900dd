/// A wake-up signal: any thread may ring, one task receives the rings. Rings not yet received are merged into one.
public final class Doorbell: Sendable {
    public let rings: AsyncStream<Void>
    private let button: AsyncStream<Void>.Continuation

    public init() { (self.rings, self.button) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1)) }

    public func ring() { self.button.yield() }

    /// Ends the stream; there will be no more rings.
    public func retire() { self.button.finish() }
}
