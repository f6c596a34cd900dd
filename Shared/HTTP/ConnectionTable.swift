internal import CMicroHTTPD
internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#endif

/// The open connections and since when each has been receiving: the library's own time-out counts silence only, so a
/// sender of one byte a second would never be cut off.
final class ConnectionTable: Sendable {
    private struct Entry {
        /// Since when a request is being received; nil while one is answered.
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

    /// Shuts what has been receiving for too long. Under the lock, so that the number is still that socket's.
    func cut(after limit: Duration) {
        let now = ContinuousClock.now
        self.entries.withLock { entries in
            for (socket, entry) in entries {
                if let since = entry.receivingSince, now - since > limit { shutdown(socket, Int32(SHUT_RDWR)) }
            }
        }
    }
}
