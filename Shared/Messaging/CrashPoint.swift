#if KEMBAR_PLANTED
    internal import FoundationEssentials
    internal import Glibc
    internal import Synchronization
#endif

/// Named places in the road of an event where the fault harness ends or stops the process, when it was built for that.
/// In every other build there is nothing here.
enum CrashPoint: String {
    /// A batch was read, its transaction has not begun.
    case batchRead = "batch-read"
    /// The offset has been moved; only a planted bug makes that a transaction of its own.
    case offsetMoved = "offset-moved"
    /// Events are in the inbox, nothing is committed.
    case inboxWritten = "inbox-written"
    /// Rows of the outbox are marked; only a planted bug does so before they are sent.
    case outboxMarked = "outbox-marked"
    /// A request was answered; only a planted bug answers before the commit.
    case requestAnswered = "request-answered"
    /// What events refer to was looked up, before anything is locked.
    case referencesLooked = "references-looked"
    /// Folded things are about to be written.
    case folded = "folded"

    #if KEMBAR_PLANTED
        private static let passes = Mutex(0)

        /// `CHAOS_POINT=name:action:after`: kill, stop, or pause by milliseconds; once, at the pass after so many.
        static func reach(_ point: CrashPoint) {
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
    #else
        @inline(__always) static func reach(_ point: CrashPoint) {}
    #endif
}
