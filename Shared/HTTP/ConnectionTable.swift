internal import CMicroHTTPD
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#endif

/// The open connections, and the time since which each has been receiving. The library's own time-out measures idle
/// time only, so it would never disconnect a client that sends one byte a second.
final class ConnectionTable: Sendable {
    private struct Entry {
        /// When the connection began to receive a request; nil while a request is being answered.
        var receivingSince: ContinuousClock.Instant?
    }
    private let entries = Mutex<[Int32: Entry]>([:])

    func opened(_ socket: Int32) {
        self.entries.withLock { $0[socket] = Entry(receivingSince: .now) }
    }

    /// Called by the library before it closes the socket.
    func closed(_ socket: Int32) {
        self.entries.withLock { _ = $0.removeValue(forKey: socket) }
    }

    func received(_ socket: Int32) { self.entries.withLock { $0[socket]?.receivingSince = nil } }
    func answered(_ socket: Int32) { self.entries.withLock { $0[socket]?.receivingSince = .now } }

    /// Shuts down connections that have been receiving for too long. Holds the lock, so that a socket number cannot be
    /// closed and reused meanwhile.
    func cut(after limit: Duration) {
        let now = ContinuousClock.now
        self.entries.withLock { entries in
            for (socket, entry) in entries {
                if let since = entry.receivingSince, now - since > limit { shutdown(socket, Int32(SHUT_RDWR)) }
            }
        }
    }
}
