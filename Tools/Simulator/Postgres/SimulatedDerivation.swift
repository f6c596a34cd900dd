internal import Messaging
internal import Shared

/// Derives the version of each entity from its whole history, as a service does: under the entity's lock.
struct SimulatedDerivation {
    let transaction: SimulatedTransaction

    func apply(_ events: [StoredEvent]) async throws {
        let keys = Set(events.map(\.event.data.entity))
        guard !keys.isEmpty else { return }
        var locks = AdvisoryLocks()
        for key in keys { locks.add(entity: key) }
        try await SimulatedLockStore(transaction: self.transaction).lock(locks)
        try await self.transaction.statement()
        let fresh = Set(events.map(\.event.ref))
        for key in keys.sorted() {
            let stored = self.transaction.tables.history(of: key).filter { !fresh.contains($0) }
            let own = events.filter { $0.event.data.entity == key }.map(\.event.ref)
            var entity = EntityVersion(stored + own)
            if self.transaction.server.countsVersions, let before = self.transaction.tables.entities[key] {
                entity.version = before.version + 1
            }
            self.transaction.changes.entities[key] = entity
        }
    }
}
