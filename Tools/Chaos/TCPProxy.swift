internal import Glibc
internal import Synchronization

/// Stands between a client and a server on this machine, and can fall silent in either direction, break off, or act on what
/// passes by. One thread moves the bytes of all connections.
final class TCPProxy: Sendable {
    enum Target: Sendable {
        case port(UInt16)
        case socket(String)
    }

    enum Direction: Int, Sendable {
        case toServer, toClient
    }

    /// Something to do when certain bytes pass on a connection.
    struct Trigger: Sendable {
        enum Action: Sendable {
            /// Lets them through, and holds everything after them.
            case holdAfter
            /// Swallows them and breaks the connection.
            case swallowAndCut
        }

        let pattern: [UInt8]
        let direction: Direction
        /// Bytes that must have passed towards the server on the same connection before.
        var after: [UInt8]?
        let action: Action
    }

    struct Controls {
        var held: Set<Direction> = []
        var trigger: Trigger?
        var hasFired = false
        var mustCut = false
        /// Connections that a trigger holds go on.
        var mustRelease = false
        var isOver = false
        /// Bytes that passed, by direction.
        var passed = [0, 0]
    }

    let port: UInt16
    let controls = Mutex(Controls())
    private let target: Target
    private let listener: Int32

    init(to target: Target) throws {
        self.target = target
        (self.listener, self.port) = try Sockets.listen()
        Thread.detach { self.serve() }
    }

    func hold(_ directions: Set<Direction>) { self.controls.withLock { $0.held = directions } }

    /// Lets everything flow again, also what a trigger holds.
    func heal() {
        self.controls.withLock { controls in
            controls.held = []
            controls.trigger = nil
            controls.hasFired = false
            controls.mustRelease = true
        }
    }

    func arm(_ trigger: Trigger) {
        self.controls.withLock { controls in
            controls.trigger = trigger
            controls.hasFired = false
        }
    }

    var hasFired: Bool { self.controls.withLock { $0.hasFired } }

    /// Breaks every connection.
    func cut() { self.controls.withLock { $0.mustCut = true } }

    func end() { self.controls.withLock { $0.isOver = true } }

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
