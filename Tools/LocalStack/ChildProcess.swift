internal import Glibc

/// A process that this one has started, identified and ended by its pid. It runs in its own session, so that a key
/// pressed at the terminal does not reach it.
public struct ChildProcess: Sendable {
    /// A program that could not be started.
    public struct CannotStart: Error, CustomStringConvertible {
        public let description: String
    }

    public let pid: Int32
    /// Start time in the kernel's ticks: together with the pid it identifies one process.
    public let startedAt: String

    public init(pid: Int32, startedAt: String) {
        self.pid = pid
        self.startedAt = startedAt
    }

    /// Starts a program with its output appended to a file, or inherited from this process.
    public static func start(
        _ program: String, _ arguments: [String], environment: [String: String], log: String?
    ) throws -> ChildProcess {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        if let log {
            posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o644)
            posix_spawn_file_actions_adddup2(&actions, 1, 2)
        }
        Self.closeOnExec()
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The child does not inherit the signals that the parent ignores or blocks.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF) | Self.setsid)
        var pid: pid_t = 0
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + variables { free(word) } }
        let error = posix_spawnp(&pid, program, &actions, &attributes, words, variables)
        guard error == 0 else {
            throw CannotStart(description: "\(program) cannot be started: \(String(cString: strerror(error)))")
        }
        return ChildProcess(pid: pid, startedAt: Self.startTime(of: pid) ?? "")
    }

    /// `POSIX_SPAWN_SETSID`, a GNU extension that is not imported into Swift.
    private static let setsid: Int16 = 0x80

    /// The child inherits no open descriptors except the three standard streams.
    private static func closeOnExec() {
        for name in Files.names(in: "/proc/self/fd") {
            guard let descriptor = Int32(name), descriptor > 2 else { continue }
            let flags = fcntl(descriptor, F_GETFD)
            if flags >= 0 { _ = fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC) }
        }
    }

    /// Runs a program to its end.
    ///
    /// - Returns: its exit status, or 128 plus the signal that ended it.
    public static func run(
        _ program: String, _ arguments: [String], environment: [String: String], log: String
    ) async throws -> Int32 {
        let child = try Self.start(program, arguments, environment: environment, log: log)
        return await child.wait()
    }

    /// Waits for the end of a process that this one started.
    public func wait() async -> Int32 {
        while true {
            if let status = self.reap() { return status == Self.unknownStatus ? 0 : status }
            try? await Task.sleep(for: .milliseconds(20))
            if Task.isCancelled { kill(self.pid, SIGTERM) }
        }
    }

    /// Stands for the exit status of a process that this one cannot wait for.
    public static let unknownStatus: Int32 = -1

    /// Reaps the process if it has ended: its exit status, or 128 plus the signal that ended it. Nil while it runs.
    private func reap() -> Int32? {
        var status: Int32 = 0
        let result = waitpid(self.pid, &status, WNOHANG)
        guard result == self.pid else { return result < 0 && !self.isRunning ? Self.unknownStatus : nil }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// Whether this very process is running; another process with the same pid does not count.
    public var isRunning: Bool { !self.startedAt.isEmpty && Self.startTime(of: self.pid) == self.startedAt }

    public func signal(_ number: Int32) { if self.isRunning { kill(self.pid, number) } }

    public static let terminate = SIGTERM
    public static let interrupt = SIGINT
    public static let forceKill = SIGKILL
    public static let quit = SIGQUIT
    /// Suspends the process, and resumes it.
    public static let suspend = SIGSTOP
    public static let resume = SIGCONT

    /// Asks the process to end, and kills it after the limit. Returns when it is gone.
    ///
    /// - Returns: its exit status, or 128 plus the signal that ended it; `unknownStatus` when it was reaped before.
    @discardableResult
    public func stop(_ number: Int32 = Self.terminate, within limit: Duration = .seconds(25)) async -> Int32 {
        var status: Int32?
        self.signal(number)
        let deadline = ContinuousClock.now + limit
        while self.isRunning, ContinuousClock.now < deadline {
            status = status ?? self.reap()
            try? await Task.sleep(for: .milliseconds(20))
        }
        self.signal(SIGKILL)
        let last = ContinuousClock.now + .seconds(5)
        while self.isRunning, ContinuousClock.now < last {
            status = status ?? self.reap()
            try? await Task.sleep(for: .milliseconds(10))
        }
        // The first thread may end before the others; the process can be reaped only after all have ended.
        while status == nil, ContinuousClock.now < last, Self.isThere(self.pid) {
            status = self.reap()
            if status == nil { try? await Task.sleep(for: .milliseconds(5)) }
        }
        return status ?? Self.unknownStatus
    }

    private static func isThere(_ pid: Int32) -> Bool { Files.exists("/proc/\(pid)") }

    /// Field 22 of `/proc/PID/stat`; nil when there is no such process, or only its zombie.
    private static func startTime(of pid: Int32) -> String? {
        guard let file = fopen("/proc/\(pid)/stat", "r") else { return nil }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = fread(&buffer, 1, buffer.count, file)
        let text = String(decoding: buffer.prefix(count), as: UTF8.self)
        // The name in parentheses may hold spaces.
        guard let end = text.lastIndex(of: ")") else { return nil }
        let fields = text[end...].dropFirst(2).split(separator: " ")
        guard fields.count > 19, fields[0] != "Z" else { return nil }
        return String(fields[19])
    }
}
