/// A task that waits to be resumed.
final class Suspension {
    private let continuation: UnsafeContinuation<Void, Never>
    let process: SimulatedProcess?
    /// Whether it was resumed, or will be.
    fileprivate(set) var isReleased = false

    init(_ continuation: UnsafeContinuation<Void, Never>, _ process: SimulatedProcess?) {
        self.continuation = continuation
        self.process = process
    }

    fileprivate func resume() { self.continuation.resume() }
}

extension Suspension {
    /// Marks it as released; false when it was already.
    func release() -> Bool {
        guard !self.isReleased else { return false }
        self.isReleased = true
        return true
    }

    func run() { self.resume() }
}
