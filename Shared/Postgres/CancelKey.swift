internal import CPostgres
internal import Dispatch
internal import Synchronization

/// Cancels what a connection is doing, from any thread, and cannot hit the statement after it: the key is held only
/// while a statement runs, and taking it away waits for a cancellation that is under way.
final class CancelKey: Sendable {
    private struct State: @unchecked Sendable {
        // PGcancel may be used from any thread, and is only under the lock.
        var key: OpaquePointer?
        /// Counts the statements; nil while none runs.
        var running: Int?
        var count = 0
    }
    private let state = Mutex(State())
    private static let queue = DispatchQueue(label: "postgres.cancel")

    deinit { self.state.withLock { if let key = $0.key { PQfreeCancel(key) } } }

    /// Takes the key of a new connection; once.
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

    func disarm() { self.state.withLock { $0.running = nil } }

    /// Asks again until the statement has ended: the server forgets a request that comes before it has begun.
    func cancel() {
        guard let statement = self.state.withLock({ $0.running }) else { return }
        self.ask(statement)
    }

    private func ask(_ statement: Int) {
        let isRunning = self.state.withLock { state in
            guard state.running == statement, let key = state.key else { return false }
            var message = [CChar](repeating: 0, count: 256)
            _ = PQcancel(key, &message, Int32(message.count))
            return true
        }
        if isRunning { Self.queue.asyncAfter(deadline: .now() + .milliseconds(20)) { self.ask(statement) } }
    }
}
