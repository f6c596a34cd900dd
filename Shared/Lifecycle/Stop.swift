internal import Synchronization

/// A wish to stop, heard by everybody who waits for it. Wishing twice is one wish.
public final class Stop: Sendable {
    private struct State {
        var wished = false
        var next = 0
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
    }
    private let state = Mutex(State())

    public init() {}

    public var isWished: Bool { self.state.withLock { $0.wished } }

    public func wish() {
        let waiting = self.state.withLock { state in
            state.wished = true
            defer { state.waiting = [:] }
            return state.waiting.values.map { $0 }
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Returns when the stop is wished, or when the calling task is cancelled: a wait that outlived its task would hang
    /// the whole group after a failure.
    public func wait() async {
        let id = self.state.withLock { state in
            state.next += 1
            return state.next
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let over = self.state.withLock { state in
                    if state.wished || Task.isCancelled { return true }
                    state.waiting[id] = continuation
                    return false
                }
                if over { continuation.resume() }
            }
        } onCancel: {
            self.state.withLock { $0.waiting.removeValue(forKey: id) }?.resume()
        }
    }

    /// Sleeps, but no longer than until the stop is wished or the task cancelled.
    public func sleep(_ duration: Duration) async {
        if self.isWished { return }
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.wait() }
            group.addTask { try? await Task.sleep(for: duration) }
            await group.next()
            group.cancelAll()
        }
    }
}
