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
        var isCancelling = false
        /// `disarm` is waiting for the cancellation in progress.
        var isAwaited = false
    }
    private let state = Mutex(State())
    private let asked = DispatchSemaphore(value: 0)
    private static let queue = DispatchQueue(label: "postgres.cancel", attributes: .concurrent)
    private static let activeCount = Mutex(0)
    /// Maximum number of simultaneous cancellations. Beyond it, a request is retried while its statement runs.
    private static let maxConcurrent = 8
    /// How long the end of a statement waits for its cancellation.
    private static let disarmTimeout = DispatchTimeInterval.seconds(2)

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
        let isCancelling = self.state.withLock { state in
            state.running = nil
            state.isAwaited = state.isCancelling
            return state.isCancelling
        }
        guard isCancelling else { return true }
        if self.asked.wait(timeout: .now() + Self.disarmTimeout) == .success { return true }
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
        Self.queue.async { self.sendCancel(statement) }
    }

    private func sendCancel(_ statement: Int) {
        let hasSlot = Self.activeCount.withLock { activeCount in
            guard activeCount < Self.maxConcurrent else { return false }
            activeCount += 1
            return true
        }
        guard hasSlot else { return self.retryLater(statement) }
        defer { Self.activeCount.withLock { $0 -= 1 } }
        nonisolated(unsafe) let key: OpaquePointer? = self.state.withLock { state in
            guard state.running == statement, !state.isCancelling, let key = state.key else { return nil }
            state.isCancelling = true
            return key
        }
        guard let key else { return }
        var message = [CChar](repeating: 0, count: 256)
        _ = PQcancel(key, &message, Int32(message.count))
        let isAwaited = self.state.withLock { state in
            state.isCancelling = false
            defer { state.isAwaited = false }
            return state.isAwaited
        }
        if isAwaited { self.asked.signal() }
        self.retryLater(statement)
    }

    private func retryLater(_ statement: Int) {
        guard self.state.withLock({ $0.running == statement }) else { return }
        Self.queue.asyncAfter(deadline: .now() + .milliseconds(20)) { self.sendCancel(statement) }
    }
}
