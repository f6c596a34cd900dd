internal import Messaging
internal import Shared

struct SimulatedWaitingStore: WaitingStore {
    let transaction: SimulatedTransaction

    private func isKnown(_ key: EntityKey) -> Bool {
        if key.kind == .event {
            let inserted = self.transaction.changes.insertedRefs.contains { EntityKey.event($0) == key }
            return inserted || self.transaction.tables.inbox.keys.contains { EntityKey.event($0) == key }
        }
        return self.transaction.changes.known.contains(key) || self.transaction.tables.known.contains(key)
    }

    private var waits: Set<Wait> {
        self.transaction.tables.waiting.union(self.transaction.changes.waits).subtracting(
            self.transaction.changes.endedWaits)
    }

    func known(among keys: Set<EntityKey>) async throws -> Set<EntityKey> {
        guard !keys.isEmpty else { return [] }
        try await self.transaction.statement()
        return keys.filter(self.isKnown)
    }

    func register(_ keys: Set<EntityKey>) async throws {
        guard !keys.isEmpty else { return }
        try await self.transaction.statement()
        for key in keys.sorted() {
            if try await self.transaction.claimKey(.code(key), isTaken: { self.isKnown(key) }) {
                self.transaction.changes.known.insert(key)
            }
        }
    }

    func insert(_ waits: [Wait]) async throws {
        try await self.transaction.statement()
        self.transaction.changes.waits.formUnion(waits)
    }

    func awaited(among keys: Set<EntityKey>) async throws -> [EntityKey] {
        guard !keys.isEmpty else { return [] }
        try await self.transaction.statement()
        return Set(self.waits.map(\.key)).intersection(keys).sorted()
    }

    func events(waitingFor keys: [EntityKey], limit: Int) async throws -> [StoredEvent] {
        try await self.transaction.statement()
        let refs = Set(self.waits.filter { keys.contains($0.key) }.map(\.event)).sorted()
        return refs.prefix(limit).compactMap { self.transaction.tables.inbox[$0]?.arrival.stored }
    }

    func delete(_ refs: [EventRef], _ keys: [EntityKey]) async throws {
        try await self.transaction.statement()
        for wait in self.waits where refs.contains(wait.event) && keys.contains(wait.key) {
            self.transaction.changes.endedWaits.insert(wait)
        }
    }

    func awaitedAlthoughKnown() async throws -> [EntityKey] {
        try await self.transaction.statement()
        return Set(self.waits.map(\.key)).filter(self.isKnown).sorted()
    }
}
