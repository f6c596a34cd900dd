internal import FoundationEssentials
internal import Glibc
internal import Synchronization

extension Planted {
    /// The bug named by `CHAOS_BUG` and the crash point of `CHAOS_POINT`.
    package static let ofThisProcess = Planted(
        ProcessInfo.processInfo.environment["CHAOS_BUG"].flatMap { PlantedBug(rawValue: $0) }, reach: Self.reach
    ) { delay, work in
        Task {
            try await Task.sleep(for: delay)
            try await work()
        }
    }

    private static let passes = Mutex(0)

    /// `CHAOS_POINT=name:action:after`: kill, stop, or pause by milliseconds; once, at the pass after so many.
    @Sendable private static func reach(_ point: CrashPoint) {
        guard let text = ProcessInfo.processInfo.environment["CHAOS_POINT"] else { return }
        let parts = text.split(separator: ":").map(String.init)
        guard parts.count == 3, parts[0] == point.rawValue, let after = Int(parts[2]) else { return }
        let pass = Self.passes.withLock { passes in
            passes += 1
            return passes
        }
        switch parts[1] {
        case "kill": if pass == after { kill(getpid(), SIGKILL) }
        case "stop": if pass == after { kill(getpid(), SIGSTOP) }
        case let pause: if pass >= after, let milliseconds = UInt32(pause) { usleep(milliseconds * 1000) }
        }
    }
}
