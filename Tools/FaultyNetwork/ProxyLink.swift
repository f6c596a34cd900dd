internal import Glibc

/// One connection through a proxy: two sockets, and the bytes in transit between them. Used only by the proxy's thread.
final class ProxyLink {
    private let sockets: [Int32]
    /// Bytes read from one side and not yet written to the other.
    private var waiting: [[UInt8]] = [[], []]
    private var hasEnded = [false, false]
    var held: Set<TCPProxy.Direction> = []
    var hasSeenFirst = false
    var isBroken = false

    init(client: Int32, server: Int32) {
        self.sockets = [client, server]
        for socket in self.sockets { _ = fcntl(socket, F_SETFL, fcntl(socket, F_GETFL) | O_NONBLOCK) }
    }

    func close() { for socket in self.sockets { Glibc.close(socket) } }

    /// The poll events that each side waits for, the client's side first.
    func waits(_ allHeld: Set<TCPProxy.Direction>) -> [pollfd] {
        [TCPProxy.Direction.toServer, .toClient].map { direction in
            // `direction` is the direction of the data that this side sends.
            let side = direction.rawValue
            let back: TCPProxy.Direction = direction == .toServer ? .toClient : .toServer
            var events: Int32 = 0
            if !self.isHeld(direction, allHeld), self.waiting[side].isEmpty, !self.hasEnded[side] { events |= POLLIN }
            if !self.isHeld(back, allHeld), !self.waiting[back.rawValue].isEmpty { events |= POLLOUT }
            return pollfd(fd: events == 0 ? -1 : self.sockets[side], events: Int16(events), revents: 0)
        }
    }

    private func isHeld(_ direction: TCPProxy.Direction, _ allHeld: Set<TCPProxy.Direction>) -> Bool {
        self.held.contains(direction) || allHeld.contains(direction)
    }

    /// - Parameter look: inspects the bytes that were read, and returns whether they may pass.
    func work(
        _ client: Int16, _ server: Int16, _ held: Set<TCPProxy.Direction>,
        _ look: (ArraySlice<UInt8>, TCPProxy.Direction) -> Bool
    ) {
        for (direction, found) in [(TCPProxy.Direction.toServer, client), (.toClient, server)] {
            let back: TCPProxy.Direction = direction == .toServer ? .toClient : .toServer
            if found & Int16(POLLOUT) != 0 { self.write(back) }
            if found & Int16(POLLIN | POLLHUP | POLLERR) != 0, !self.isBroken, !self.isHeld(direction, held) {
                self.read(direction, look)
            }
        }
    }

    private func read(_ direction: TCPProxy.Direction, _ look: (ArraySlice<UInt8>, TCPProxy.Direction) -> Bool) {
        let side = direction.rawValue
        guard self.waiting[side].isEmpty, !self.hasEnded[side] else { return }
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let count = recv(self.sockets[side], &buffer, buffer.count, 0)
        if count > 0 {
            guard look(buffer[0..<count], direction) else { return }
            self.waiting[side] = Array(buffer[0..<count])
            // Most data can be forwarded at once.
            if !self.held.contains(direction) { self.write(direction) }
        } else if count == 0 {
            self.hasEnded[side] = true
            shutdown(self.sockets[1 - side], Int32(SHUT_WR))
            if self.hasEnded[0], self.hasEnded[1] { self.isBroken = true }
        } else if errno != EAGAIN, errno != EINTR {
            self.isBroken = true
        }
    }

    private func write(_ direction: TCPProxy.Direction) {
        let side = direction.rawValue
        guard !self.waiting[side].isEmpty else { return }
        let sent = send(self.sockets[1 - side], self.waiting[side], self.waiting[side].count, Int32(MSG_NOSIGNAL))
        if sent > 0 {
            self.waiting[side].removeFirst(sent)
        } else if errno != EAGAIN, errno != EINTR {
            self.isBroken = true
        }
    }
}
