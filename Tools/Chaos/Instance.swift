internal import FaultyNetwork
internal import Glibc
internal import LocalStack
internal import Synchronization

/// One process of a service, with its own proxies to PostgreSQL and Kafka, and its own clock.
final class Instance: Sendable {
    struct State {
        /// Nil once it is known to have ended.
        var process: ChildProcess?
        /// When the current process was started.
        var began = ContinuousClock.now
        /// Peak resident memory of all processes of this instance, in KiB.
        var peakMemory = 0
        /// Ends that were not requested, or not as requested; one sentence each.
        var unexpectedExits: [String] = []
    }

    /// `indicators`, `indicators-2`.
    let name: String
    let service: String
    let port: UInt16
    let databaseProxy: TCPProxy
    /// Nil where the broker cannot be configured to advertise it.
    let kafkaProxy: TCPProxy?
    let log: String
    let clockFile: String
    let state = Mutex(State())

    init(_ name: String, databaseProxy: TCPProxy, kafkaProxy: TCPProxy?, folder: String) {
        self.name = name
        self.service = LocalServices.names.first { name.hasPrefix($0) } ?? name
        self.port = FreePort.any()
        self.databaseProxy = databaseProxy
        self.kafkaProxy = kafkaProxy
        self.log = "\(folder)/log/\(name).log"
        self.clockFile = "\(folder)/\(name).clock"
    }

    var url: String { "http://127.0.0.1:\(self.port)" }
    var process: ChildProcess? { self.state.withLock { $0.process } }

    func heal() {
        self.databaseProxy.heal()
        self.kafkaProxy?.heal()
        self.setClock(0)
    }

    /// Shifts this process's clock by this number of seconds. Written in place: the process has the file mapped.
    func setClock(_ seconds: Int64) {
        let descriptor = open(self.clockFile, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        _ = withUnsafeBytes(of: seconds) { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    func end() {
        self.databaseProxy.end()
        self.kafkaProxy?.end()
    }

    /// Records the peak memory of the process.
    func measure() {
        guard let pid = self.process?.pid, let text = Files.text("/proc/\(pid)/status") else { return }
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let peak = line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
        self.state.withLock { $0.peakMemory = max($0.peakMemory, peak) }
    }

    /// Whether the process is stopped by a signal.
    var isHalted: Bool {
        guard let pid = self.process?.pid, let text = Files.text("/proc/\(pid)/stat") else { return false }
        return text.contains(") T ")
    }

    var readiness: Int {
        get async { (try? await LocalHTTP.get("\(self.url)/readyz", limit: 3).status) ?? 0 }
    }
}

// A service runs until it is asked to stop, waits while anything it needs is unavailable, and then exits with 0: any
// other end is an error of the service.
extension Instance {
    func begin(_ process: ChildProcess) {
        self.state.withLock { state in
            state.process = process
            state.began = .now
        }
    }

    /// How the process ended without the harness ending it: its exit status, or 128 plus the signal. Nil while it runs,
    /// and on later calls.
    func unexpectedExit() async -> Int32? {
        guard let process = self.process, !process.isRunning else { return nil }
        // The process has already ended: this only reaps it.
        let status = await process.stop()
        self.state.withLock { $0.process = nil }
        return status
    }

    /// Records that the process has ended by itself.
    ///
    /// - Returns: whether it has.
    func detectUnexpectedExit() async -> Bool {
        guard let status = await self.unexpectedExit() else { return false }
        self.recordUnexpectedExit(status)
        return true
    }

    func recordUnexpectedExit(_ status: Int32) { self.record("has ended by itself, \(Self.words(status))") }

    /// Sends SIGKILL; the process is gone when this returns.
    func kill() async {
        self.measure()
        guard await !self.detectUnexpectedExit(), let process = self.process else { return }
        let status = await process.stop(ChildProcess.forceKill, within: .seconds(5))
        self.state.withLock { $0.process = nil }
        // The process may have ended by itself first.
        if status != 128 + ChildProcess.forceKill, status != ChildProcess.unknownStatus {
            self.recordUnexpectedExit(status)
        }
    }

    /// Asks the process to end, and records it when it does not end cleanly.
    func stop(within limit: Duration) async {
        self.measure()
        guard await !self.detectUnexpectedExit(), let process = self.process else { return }
        let asked = ContinuousClock.now
        let isYoung = asked - self.state.withLock { $0.began } < .seconds(5)
        let status = await process.stop(within: limit)
        self.state.withLock { $0.process = nil }
        let took = Int((.now - asked) / .seconds(1))
        switch status {
        case 0, ChildProcess.unknownStatus: break
        // Before the process has installed its signal handlers, SIGTERM ends it like any other process.
        case 128 + ChildProcess.terminate where isYoung: break
        default: self.record("was asked to stop, and ended \(Self.words(status)) \(took) s later")
        }
    }

    /// Unexpected ends, each reported once.
    func takeUnexpectedExits() -> [String] {
        self.state.withLock { state in
            defer { state.unexpectedExits = [] }
            return state.unexpectedExits
        }
    }

    private func record(_ words: String) {
        self.state.withLock { $0.unexpectedExits.append("I7: \(self.name) \(words); see \(self.log)") }
    }

    private static func words(_ status: Int32) -> String {
        switch status {
        case ChildProcess.unknownStatus: "with an unknown status"
        case 129...: "by signal \(status - 128)"
        default: "with status \(status)"
        }
    }
}
