internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#endif

/// Breaks a connection when a statement has had no answer for too long.
///
/// libpq waits for ever when the network falls silent after the statement was delivered. Shutting the socket down ends
/// that wait with the same error as a lost connection.
final class AnswerTimeout: Sendable {
    private struct State {
        var waitingSince: ContinuousClock.Instant?
        /// Nil once the connection is closed, because the descriptor may then be reused.
        var socket: Int32?
    }
    private let state: Mutex<State>
    private let limit: Duration
    nonisolated(unsafe) private let timer: any DispatchSourceTimer
    private static let queue = DispatchQueue(label: "postgres.deadline")

    init(socket: Int32, limit: Duration) {
        self.state = Mutex(State(socket: socket))
        self.limit = limit
        self.timer = DispatchSource.makeTimerSource(queue: Self.queue)
        self.timer.schedule(deadline: .now() + 1, repeating: 1)
        self.timer.setEventHandler { [weak self] in self?.check() }
        self.timer.resume()
    }

    deinit { self.timer.cancel() }

    func arm() { self.state.withLock { $0.waitingSince = .now } }
    func disarm() { self.state.withLock { $0.waitingSince = nil } }

    /// Called before the connection is closed.
    func retire() { self.state.withLock { $0.socket = nil } }

    private func check() {
        self.state.withLock { state in
            guard let since = state.waitingSince, let socket = state.socket, ContinuousClock.now - since > self.limit
            else { return }
            shutdown(socket, Int32(SHUT_RDWR))
        }
    }
}
