internal import Messaging
internal import Postgres

/// A relay's own connection to a simulated server. Its statements are transactions of their own, of which none but the
/// leader's row is locked for longer than a step.
final class SimulatedRelayConnection: RelayStore, @unchecked Sendable {
    let server: SimulatedPostgres
    let process: SimulatedProcess
    private(set) var isOpen = true

    init(_ server: SimulatedPostgres, _ process: SimulatedProcess) {
        self.server = server
        self.process = process
    }

    func breakOff() {
        self.isOpen = false
        self.server.disconnect(self)
    }

    /// - Parameter body: what the statement does; its answer may be lost.
    private func run<Value>(_ body: (inout Tables) throws -> Value) async throws -> Value {
        try await self.server.kernel.step(self.process)
        guard self.isOpen, !self.server.isDown else { throw SimulatedPostgres.connectionLost }
        let value: Value
        switch self.server.faults.ofCommit() {
        case .answered: value = try body(&self.server.tables)
        case .answerLost:
            _ = try body(&self.server.tables)
            self.breakOff()
            throw SimulatedPostgres.connectionLost
        case .requestLost:
            self.breakOff()
            throw SimulatedPostgres.connectionLost
        }
        try await self.server.kernel.step(self.process)
        return value
    }

    func takeLead(_ owner: String) async throws -> Int? {
        let now = self.server.kernel.milliseconds
        return try await self.run { tables in
            let leader = tables.leader
            let isGone = leader.connection.map { !$0.isOpen } ?? true
            guard leader.owner == owner || isGone || leader.heartbeat < now - 45_000 else { return nil }
            if let connection = leader.connection, connection !== self { connection.breakOff() }
            tables.leader = RelayLeader(epoch: leader.epoch + 1, owner: owner, connection: self, heartbeat: now)
            return tables.leader.epoch
        }
    }

    private func holdLead(_ owner: String, _ epoch: Int, _ tables: inout Tables) throws {
        guard tables.leader.epoch == epoch, tables.leader.owner == owner else { throw RelayFailure.deposed }
        tables.leader.heartbeat = self.server.kernel.milliseconds
    }

    func nextBatch(_ owner: String, epoch: Int, cluster: String) async throws -> OutboxBatch {
        try await self.run { tables in
            try self.holdLead(owner, epoch, &tables)
            if let (until, done) = tables.republishing[cluster] {
                let again = tables.outbox.filter { $0.position > done && $0.position <= until }.prefix(5)
                if !again.isEmpty { return OutboxBatch(again.map(OutboxEntry.init), isRepublished: true) }
            }
            return OutboxBatch(
                tables.outbox.filter { !$0.isPublished }.prefix(5).map(OutboxEntry.init), isRepublished: false)
        }
    }

    func mark(_ mark: OutboxMark, _ owner: String, epoch: Int) async throws {
        try await self.run { tables in
            try self.holdLead(owner, epoch, &tables)
            let positions = Set(mark.positions)
            for index in tables.outbox.indices where positions.contains(tables.outbox[index].position) {
                tables.outbox[index].isPublished = true
            }
            if let cluster = mark.republishedOn, let last = mark.positions.last {
                tables.republishing[cluster]?.done = last
            }
        }
    }

    func leaveLead(_ owner: String, epoch: Int) async throws {
        try await self.run { tables in
            if tables.leader.epoch == epoch, tables.leader.owner == owner { tables.leader.heartbeat = -1_000_000 }
        }
    }

    func published(among topics: [String]) async throws -> PublishedTopics {
        try await self.run { tables in
            PublishedTopics(
                cluster: tables.currentCluster,
                topics: Set(tables.outbox.filter(\.isPublished).map(\.row.topic)).intersection(topics))
        }
    }

    func setCurrent(_ cluster: String, republish: Bool) async throws {
        try await self.run { tables in
            if republish {
                tables.republishing[cluster] = (tables.outbox.last?.position ?? 0, 0)
            } else if tables.republishing[cluster] == nil {
                tables.republishing[cluster] = (0, 0)
            }
            tables.currentCluster = cluster
        }
    }
}

extension OutboxEntry {
    init(_ row: OutboxRow) {
        self.init(
            position: row.position,
            record: OutboundRecord(
                topic: row.row.topic, key: row.row.key, headers: OutboxEntry.headers(row.row), value: row.row.value))
    }

    private static func headers(_ row: Outgoing.Row) -> [InboundRecord.Header] {
        row.headers.map { InboundRecord.headers(fromJSON: $0) } ?? Self.eventHeaders
    }

    private static let eventHeaders: [InboundRecord.Header] = [
        ("content-type", Array("application/cloudevents+json; charset=UTF-8".utf8))
    ]
}
