internal import Synchronization

/// Signals shutdown to all waiting tasks. Triggering it again has no effect.
public final class ShutdownSignal: Sendable {
    private struct State {
        var isTriggered = false
        var next = 0
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    }
    private let state = Mutex(State())

    public init() {}

    public var isTriggered: Bool { self.state.withLock { $0.isTriggered } }

    public func trigger() {
        let waiting = self.state.withLock { state in
            state.isTriggered = true
            defer { state.waiting = [:] }
            return state.waiting.values.map { $0 }
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Returns when the signal is triggered, or when the calling task is cancelled: a wait that outlived its task would hang
    /// the whole group after a failure.
    public func wait() async {
        let id = self.state.withLock { state in
            state.next += 1
            return state.next
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let over = self.state.withLock { state in
                    if state.isTriggered || Task.isCancelled { return true }
                    state.waiting[id] = continuation
                    return false
                }
                if over { continuation.resume() }
            }
        } onCancel: {
            self.state.withLock { $0.waiting.removeValue(forKey: id) }?.resume()
        }
    }

    /// Sleeps for the duration, or until the signal is triggered or the task is cancelled.
    public func sleep(_ duration: Duration) async {
        if self.isTriggered { return }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.wait() }
            group.addTask { try? await Task.sleep(for: duration) }
            await group.next()
            group.cancelAll()
        }
    }
}
