import Synchronization

/// Holds handlers until it opens, and counts those that have come.
final class Gate: Sendable {
    private struct State {
        var begun = 0
        var isOpen = false
        var waiting: [CheckedContinuation<Void, Never>] = []
    }
    private let state = Mutex(State())

    var begun: Int { self.state.withLock { $0.begun } }

    func pass() async {
        await withCheckedContinuation { continuation in
            let isOpen = self.state.withLock { state in
                state.begun += 1
                if !state.isOpen { state.waiting.append(continuation) }
                return state.isOpen
            }
            if isOpen { continuation.resume() }
        }
    }

    func open() {
        let waiting = self.state.withLock { state in
            state.isOpen = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Waits until so many have come.
    func wait(for count: Int) async throws {
        while self.begun < count { try await Task.sleep(for: .milliseconds(5)) }
    }
}
