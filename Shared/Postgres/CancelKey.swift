internal import CPostgres
internal import Synchronization

/// Cancels what a connection is doing, from any thread, and cannot hit the statement after it: the key is held only
/// while a statement runs, and taking it away waits for a cancellation that is under way.
final class CancelKey: Sendable {
    private struct State: @unchecked Sendable {
        // PGcancel may be used from any thread, and is only under the lock.
        var key: OpaquePointer?
        var isArmed = false
    }
    private let state = Mutex(State())

    deinit { self.state.withLock { if let key = $0.key { PQfreeCancel(key) } } }

    /// Takes the key of a new connection; once.
    func take(from connection: OpaquePointer) {
        nonisolated(unsafe) let key = PQgetCancel(connection)
        self.state.withLock { $0.key = key }
    }

    func arm() { self.state.withLock { $0.isArmed = true } }
    func disarm() { self.state.withLock { $0.isArmed = false } }

    func cancel() {
        self.state.withLock { state in
            guard state.isArmed, let key = state.key else { return }
            var message = [CChar](repeating: 0, count: 256)
            _ = PQcancel(key, &message, Int32(message.count))
        }
    }
}
