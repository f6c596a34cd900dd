internal import Chance

/// The scheduler of a simulation: a virtual clock, the tasks that could go on, and the seed that decides which one does.
///
/// The same seed gives the same run, on every machine.
final class Kernel: @unchecked Sendable {
    private struct Timer {
        let at: Int
        let order: Int
        let suspension: Suspension
    }

    private let executor = SimulatedExecutor()
    var random: Seeded
    /// Milliseconds since the start.
    private(set) var milliseconds = 0
    private(set) var steps = 0
    /// A running hash of what was chosen: two runs with equal digests were equal.
    private(set) var digest: UInt64 = 0xcbf2_9ce4_8422_2325
    private var ready: [Suspension] = []
    private var timers: [Timer] = []
    private var order = 0

    init(seed: UInt64) { self.random = Seeded(seed) }

    var now: Duration { .milliseconds(self.milliseconds) }

    /// Begins a task of a process.
    func spawn(_ body: @escaping @Sendable () async -> Void) {
        Task(executorPreference: self.executor) { await body() }
    }

    /// Lets other tasks go first.
    func step(_ process: SimulatedProcess?) async throws(Crashed) {
        await withUnsafeContinuation { self.ready.append(Suspension($0, process)) }
        if process?.isDead == true { throw Crashed() }
    }

    func sleep(_ milliseconds: Int, _ process: SimulatedProcess?) async throws(Crashed) {
        await withUnsafeContinuation { self.wake(Suspension($0, process), after: milliseconds) }
        if process?.isDead == true { throw Crashed() }
    }

    /// Releases a suspension after some time, unless something else has.
    func wake(_ suspension: Suspension, after milliseconds: Int) {
        self.order += 1
        self.timers.append(Timer(at: self.milliseconds + milliseconds, order: self.order, suspension: suspension))
    }

    /// Lets a suspended task go on.
    func release(_ suspension: Suspension) {
        if !suspension.isReleased { self.ready.append(suspension) }
    }

    /// Lets one task go on to its next suspension.
    ///
    /// - Returns: false when no task is left.
    func advance() -> Bool {
        self.executor.drain()
        self.steps += 1
        // Slow tasks: now and then time passes although something could go on.
        if self.ready.isEmpty || self.random.chance(1, in: 40) {
            guard self.fireTimer() || !self.ready.isEmpty else { return false }
        }
        guard !self.ready.isEmpty else { return true }
        let index = self.random.below(self.ready.count)
        let suspension = self.ready[index]
        self.ready[index] = self.ready[self.ready.count - 1]
        self.ready.removeLast()
        if let process = suspension.process, process.isPaused {
            process.held.append(suspension)
            return true
        }
        guard suspension.resume() else { return true }
        self.note(UInt64(index))
        self.executor.drain()
        return true
    }

    private func fireTimer() -> Bool {
        guard let first = self.timers.indices.min(by: { self.comesFirst(self.timers[$0], self.timers[$1]) }) else {
            return false
        }
        let timer = self.timers[first]
        self.timers[first] = self.timers[self.timers.count - 1]
        self.timers.removeLast()
        self.milliseconds = max(self.milliseconds, timer.at)
        self.release(timer.suspension)
        return true
    }

    private func comesFirst(_ a: Timer, _ b: Timer) -> Bool { a.at != b.at ? a.at < b.at : a.order < b.order }

    private func note(_ value: UInt64) {
        self.digest = (self.digest ^ value ^ UInt64(self.milliseconds) << 20) &* 0x100_0000_01b3
    }
}
