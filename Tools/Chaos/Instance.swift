internal import Glibc
internal import LocalStack
internal import Synchronization

/// One process of a service, with proxies of its own to PostgreSQL and to Kafka, and a clock of its own.
final class Instance: Sendable {
    struct State {
        var process: ChildProcess?
        /// Greatest resident memory of any of its lives, KiB.
        var peakMemory = 0
    }

    /// `indicators`, `indicators-2`.
    let name: String
    let service: String
    let port: UInt16
    let databaseProxy: TCPProxy
    /// Nil where no broker can be told to advertise it.
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

    /// Shifts this process's clock by so many seconds. Written in place: the process has the file mapped.
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

    /// Takes down how much memory the process has used at most.
    func measure() {
        guard let pid = self.process?.pid, let text = Files.text("/proc/\(pid)/status") else { return }
        let line = text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let peak = line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
        self.state.withLock { $0.peakMemory = max($0.peakMemory, peak) }
    }

    /// Stopped by a signal.
    var isHalted: Bool {
        guard let pid = self.process?.pid, let text = Files.text("/proc/\(pid)/stat") else { return false }
        return text.contains(") T ")
    }

    var readiness: Int {
        get async { (try? await LocalHTTP.get("\(self.url)/readyz", limit: 3).status) ?? 0 }
    }
}
