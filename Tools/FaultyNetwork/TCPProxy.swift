internal import Glibc
package import Synchronization

/// A proxy between a client and a server on this machine. It can hold the data of either direction, break connections,
/// or act on bytes that pass. One thread moves the bytes of all connections.
package final class TCPProxy: Sendable {
    package enum Target: Sendable {
        case port(UInt16)
        case socket(String)
    }

    package enum Direction: Int, Sendable {
        case toServer, toClient
    }

    /// An action to take when certain bytes pass on a connection.
    package struct Trigger: Sendable {
        package enum Action: Sendable {
            /// Forwards the bytes, and holds everything after them.
            case holdAfter
            /// Discards the bytes and breaks the connection.
            case swallowAndCut
        }

        package let pattern: [UInt8]
        package let direction: Direction
        /// Bytes that must have passed towards the server on the same connection before.
        package var after: [UInt8]?
        package let action: Action

        package init(pattern: [UInt8], direction: Direction, after: [UInt8]? = nil, action: Action) {
            self.pattern = pattern
            self.direction = direction
            self.after = after
            self.action = action
        }
    }

    package struct Controls {
        package var held: Set<Direction> = []
        package var trigger: Trigger?
        package var hasFired = false
        package var mustCut = false
        /// Releases connections held by a trigger.
        package var mustRelease = false
        package var isOver = false
        /// Bytes that passed, by direction.
        package var passed = [0, 0]
    }

    package let port: UInt16
    package let controls = Mutex(Controls())
    private let target: Target
    private let listener: Int32

    package init(to target: Target) throws {
        self.target = target
        (self.listener, self.port) = try Sockets.listen()
        Thread.detach { self.serve() }
    }

    package func hold(_ directions: Set<Direction>) { self.controls.withLock { $0.held = directions } }

    /// Releases everything, including connections held by a trigger.
    package func heal() {
        self.controls.withLock { controls in
            controls.held = []
            controls.trigger = nil
            controls.hasFired = false
            controls.mustRelease = true
        }
    }

    package func arm(_ trigger: Trigger) {
        self.controls.withLock { controls in
            controls.trigger = trigger
            controls.hasFired = false
        }
    }

    package var hasFired: Bool { self.controls.withLock { $0.hasFired } }

    /// Breaks every connection.
    package func cut() { self.controls.withLock { $0.mustCut = true } }

    package func end() { self.controls.withLock { $0.isOver = true } }

    // MARK: The thread

    private func serve() {
        var links: [ProxyLink] = []
        defer {
            for link in links { link.close() }
            Glibc.close(self.listener)
        }
        while true {
            let (held, isOver) = self.controls.withLock { controls in
                if controls.mustCut {
                    for link in links { link.isBroken = true }
                    controls.mustCut = false
                }
                if controls.mustRelease {
                    for link in links { link.held = [] }
                    controls.mustRelease = false
                }
                return (controls.held, controls.isOver)
            }
            if isOver { return }
            for link in links where link.isBroken { link.close() }
            links.removeAll(where: \.isBroken)
            self.move(&links, held)
        }
    }

    private func move(_ links: inout [ProxyLink], _ held: Set<Direction>) {
        var waits = [pollfd(fd: self.listener, events: Int16(POLLIN), revents: 0)]
        for link in links { waits += link.waits(held) }
        guard poll(&waits, nfds_t(waits.count), 20) > 0 else { return }
        if waits[0].revents & Int16(POLLIN) != 0 {
            let client = accept(self.listener, nil, nil)
            if client >= 0 {
                if let server = Sockets.connect(to: self.target) {
                    links.append(ProxyLink(client: client, server: server))
                } else {
                    Glibc.close(client)
                }
            }
        }
        for (position, link) in links.enumerated() where 2 + 2 * position < waits.count {
            link.work(waits[1 + 2 * position].revents, waits[2 + 2 * position].revents, held) { bytes, direction in
                self.look(bytes, direction, link)
            }
        }
    }

    /// - Returns: whether the bytes may pass.
    private func look(_ bytes: ArraySlice<UInt8>, _ direction: Direction, _ link: ProxyLink) -> Bool {
        self.controls.withLock { controls in
            controls.passed[direction.rawValue] += bytes.count
            guard let trigger = controls.trigger, !controls.hasFired else { return true }
            if direction == .toServer, let after = trigger.after, bytes.contains(after) { link.hasSeenFirst = true }
            guard direction == trigger.direction, trigger.after == nil || link.hasSeenFirst,
                bytes.contains(trigger.pattern)
            else { return true }
            controls.hasFired = true
            switch trigger.action {
            case .holdAfter:
                link.held = [direction]
                return true
            case .swallowAndCut:
                link.isBroken = true
                return false
            }
        }
    }
}
