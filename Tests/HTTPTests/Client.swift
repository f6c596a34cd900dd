import Glibc
import Lifecycle

/// A client that writes given bytes on a queue of its own, and reads with a time limit.
actor Client {
    private let executor = BlockingExecutor(label: "test.client")
    nonisolated var unownedExecutor: UnownedSerialExecutor { self.executor.asUnownedSerialExecutor() }

    struct CannotConnect: Error {}

    private let descriptor: Int32
    private var unread: [UInt8] = []

    init(_ port: UInt16) throws {
        self.descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let answer = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(self.descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard answer == 0 else { throw CannotConnect() }
    }

    deinit { close(self.descriptor) }

    /// - Returns: false if the server has closed the connection.
    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes {
                Glibc.send(self.descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            if sent < 0 { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }

    @discardableResult
    func send(_ text: String) -> Bool { self.send(Array(text.utf8)) }

    /// Requests a target as a browser would.
    func get(_ target: String) { self.send("GET \(target) HTTP/1.1\r\nHost: test\r\n\r\n") }

    /// The next reply; nil if the connection ends or the limit passes before it is complete.
    func reply(toHead isHead: Bool = false, within limit: Duration = .seconds(120)) -> WireReply? {
        let deadline = ContinuousClock.now + limit
        while true {
            if let (reply, used) = WireReply.read(self.unread, isHead: isHead) {
                self.unread.removeFirst(used)
                return reply
            }
            guard self.more(until: deadline) == .some else { return nil }
        }
    }

    /// Whether the server ends the connection within the limit; discards what it still sends.
    func isClosed(within limit: Duration) -> Bool {
        let deadline = ContinuousClock.now + limit
        while true {
            switch self.more(until: deadline) {
            case .some: continue
            case .ended: return true
            case .late: return false
            }
        }
    }

    /// Everything that the server still sends until it ends the connection; nil if it does not within the limit.
    func rest(within limit: Duration) -> [UInt8]? {
        let deadline = ContinuousClock.now + limit
        while true {
            switch self.more(until: deadline) {
            case .some: continue
            case .ended: return self.unread
            case .late: return nil
            }
        }
    }

    /// Ends the connection at once, with a reset when something was not read.
    func hangUp() { shutdown(self.descriptor, Int32(SHUT_RDWR)) }

    private enum More { case some, ended, late }

    private func more(until deadline: ContinuousClock.Instant) -> More {
        let left = (deadline - .now).components
        var awaited = pollfd(fd: self.descriptor, events: Int16(POLLIN), revents: 0)
        let milliseconds = left.seconds * 1000 + left.attoseconds / 1_000_000_000_000_000
        guard milliseconds > 0, poll(&awaited, 1, Int32(clamping: milliseconds)) > 0 else { return .late }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(self.descriptor, &piece, piece.count, 0)
        guard count > 0 else { return .ended }
        self.unread += piece.prefix(count)
        return .some
    }
}
