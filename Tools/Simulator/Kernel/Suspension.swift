/// A task that waits to be resumed.
final class Suspension {
    private let continuation: UnsafeContinuation<Void, Never>
    let process: SimulatedProcess?
    /// Whether the task has gone on.
    private(set) var isReleased = false

    init(_ continuation: UnsafeContinuation<Void, Never>, _ process: SimulatedProcess?) {
        self.continuation = continuation
        self.process = process
    }

    /// Lets the task go on, once.
    ///
    /// - Returns: false when it has gone on already.
    func resume() -> Bool {
        guard !self.isReleased else { return false }
        self.isReleased = true
        self.continuation.resume()
        return true
    }
}
