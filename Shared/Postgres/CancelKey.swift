internal import CPostgres
internal import Dispatch
internal import Synchronization

/// Cancels the running statement of a connection, from any thread and without waiting. It cannot hit the statement that
/// follows: `disarm` waits for a cancellation in progress.
///
/// `PQcancel` has no time-out: it opens its own connection, and a silent server or network can block it for minutes. It
/// therefore runs on a queue, under no lock, and only a few run at the same time.
final class CancelKey: Sendable {
    private struct State: @unchecked Sendable {
        // PGcancel may be used from any thread.
        var key: OpaquePointer?
        /// Number of the running statement; nil while none runs.
        var running: Int?
        var count = 0
        var isAsking = false
        /// `disarm` is waiting for the cancellation in progress.
        var isAwaited = false
    }
    private let state = Mutex(State())
    private let asked = DispatchSemaphore(value: 0)
    private static let queue = DispatchQueue(label: "postgres.cancel", attributes: .concurrent)
    private static let asking = Mutex(0)
    /// Maximum number of simultaneous cancellations. Beyond it, a request is retried while its statement runs.
    private static let most = 8
    /// How long the end of a statement waits for its cancellation.
    private static let patience = DispatchTimeInterval.seconds(2)

    deinit { self.state.withLock { if let key = $0.key { PQfreeCancel(key) } } }

    /// Takes the cancel key of a new connection; called once.
    func take(from connection: OpaquePointer) {
        nonisolated(unsafe) let key = PQgetCancel(connection)
        self.state.withLock { $0.key = key }
    }

    func arm() {
        self.state.withLock { state in
            state.count += 1
            state.running = state.count
        }
    }

    /// Called when the statement has ended.
    ///
    /// - Returns: false when a cancellation is still in progress and may hit the next statement on the connection.
    func disarm() -> Bool {
        let isAsking = self.state.withLock { state in
            state.running = nil
            state.isAwaited = state.isAsking
            return state.isAsking
        }
        guard isAsking else { return true }
        if self.asked.wait(timeout: .now() + Self.patience) == .success { return true }
        let hasEnded = self.state.withLock { state in
            defer { state.isAwaited = false }
            return !state.isAwaited
        }
        // The cancellation ended meanwhile, and its signal is about to arrive.
        if hasEnded { self.asked.wait() }
        return hasEnded
    }

    /// Repeats the request until the statement has ended: the server ignores a request that comes before the statement
    /// begins.
    func cancel() {
        guard let statement = self.state.withLock({ $0.running }) else { return }
        Self.queue.async { self.ask(statement) }
    }

    private func ask(_ statement: Int) {
        let hasPlace = Self.asking.withLock { asking in
            guard asking < Self.most else { return false }
            asking += 1
            return true
        }
        guard hasPlace else { return self.askAgain(statement) }
        defer { Self.asking.withLock { $0 -= 1 } }
        nonisolated(unsafe) let key: OpaquePointer? = self.state.withLock { state in
            guard state.running == statement, !state.isAsking, let key = state.key else { return nil }
            state.isAsking = true
            return key
        }
        guard let key else { return }
        var message = [CChar](repeating: 0, count: 256)
        _ = PQcancel(key, &message, Int32(message.count))
        let isAwaited = self.state.withLock { state in
            state.isAsking = false
            defer { state.isAwaited = false }
            return state.isAwaited
        }
        if isAwaited { self.asked.signal() }
        self.askAgain(statement)
    }

    private func askAgain(_ statement: Int) {
        guard self.state.withLock({ $0.running == statement }) else { return }
        Self.queue.asyncAfter(deadline: .now() + .milliseconds(20)) { self.ask(statement) }
    }
}
