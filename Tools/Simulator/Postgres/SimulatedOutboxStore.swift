internal import Messaging
internal import Shared

struct SimulatedOutboxStore: OutboxStore {
    let transaction: SimulatedTransaction

    func stage(_ rows: [Outgoing.Row], from first: Int) async throws {
        try await self.transaction.statement()
        self.transaction.staged += rows
    }

    func writeStaged() async throws {
        try await self.transaction.statement()
        for row in self.transaction.staged {
            let key = OutboxKey(row.topic, row.ref)
            let isFree = try await self.transaction.claimKey(
                .outbox(key),
                isTaken: {
                    self.transaction.changes.outboxKeys.contains(key)
                        || self.transaction.tables.outboxKeys.contains(key)
                })
            guard isFree else { continue }
            self.transaction.changes.outboxKeys.insert(key)
            self.transaction.changes.outbox.append(
                OutboxRow(position: self.transaction.server.nextPosition(), row: row))
        }
        self.transaction.staged = []
    }

    func digests(of events: [OutboxKey]) async throws -> [EventRef: [UInt8]] {
        guard !events.isEmpty else { return [:] }
        try await self.transaction.statement()
        return events.reduce(into: [:]) { digests, key in
            let own = self.transaction.changes.outbox.first { $0.key == key }?.row.digest
            if let digest = own ?? self.transaction.tables.outboxDigests[key] { digests[key.event] = digest }
        }
    }
}
