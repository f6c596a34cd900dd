internal import Crypto
internal import Messaging
internal import Shared

struct SimulatedInboxStore: InboxStore {
    let transaction: SimulatedTransaction

    private func isThere(_ ref: EventRef) -> Bool {
        self.transaction.changes.insertedRefs.contains(ref) || self.transaction.tables.inbox[ref] != nil
    }

    func insert(_ arrivals: [Arrival]) async throws -> Set<EventRef> {
        guard !arrivals.isEmpty else { return [] }
        try await self.transaction.statement()
        if arrivals.contains(where: { $0.event.ref.id == SimulatedEvents.unstorable }) {
            throw self.transaction.failed("22P05")
        }
        var inserted: Set<EventRef> = []
        for arrival in arrivals.sorted(by: { $0.event.ref < $1.event.ref }) {
            let ref = arrival.event.ref
            if self.transaction.server.hasPrimaryKey {
                guard try await self.transaction.claimKey(.inbox(ref), isTaken: { self.isThere(ref) }) else { continue }
            }
            self.transaction.changes.inserted.append(arrival)
            self.transaction.changes.insertedRefs.insert(ref)
            inserted.insert(ref)
        }
        return inserted
    }

    func digests(of refs: [EventRef]) async throws -> [EventRef: [UInt8]] {
        guard !refs.isEmpty else { return [:] }
        try await self.transaction.statement()
        var digests: [EventRef: [UInt8]] = [:]
        for ref in refs {
            let own = self.transaction.changes.inserted.first { $0.event.ref == ref }
            digests[ref] = (own ?? self.transaction.tables.inbox[ref]?.arrival)?.digest.bytes
        }
        return digests
    }

    func insertConflict(_ arrival: Arrival) async throws -> Bool {
        try await self.transaction.statement()
        let conflict = Tables.Conflict(event: arrival.event.ref, digest: arrival.digest.bytes)
        guard !self.transaction.tables.conflicts.contains(conflict) else { return false }
        return self.transaction.changes.conflicts.insert(conflict).inserted
    }

    func setWaiting(_ refs: [EventRef]) async throws {
        try await self.transaction.statement()
        for ref in refs {
            try await self.transaction.lock(.inbox(ref))
            self.transaction.changes.isWaiting[ref] = true
        }
    }

    func lock(_ refs: [EventRef]) async throws {
        try await self.transaction.statement()
        for ref in refs.sorted() { try await self.transaction.lock(.inbox(ref)) }
    }

    func release(_ refs: [EventRef]) async throws -> [StoredEvent] {
        try await self.transaction.statement()
        // An update judges the table `waiting` as it was when the statement began, and locks only the rows that match.
        let waits = Set(
            self.transaction.tables.waiting.subtracting(self.transaction.changes.endedWaits).map(\.event))
        var released: [StoredEvent] = []
        for ref in refs where self.isWaiting(ref) && !waits.contains(ref) {
            try await self.transaction.lock(.inbox(ref))
            // The row itself is judged again once it is locked.
            guard self.isWaiting(ref), let row = self.transaction.tables.inbox[ref] else { continue }
            self.transaction.changes.isWaiting[ref] = false
            released.append(row.arrival.stored)
        }
        return released
    }

    private func isWaiting(_ ref: EventRef) -> Bool {
        self.transaction.changes.isWaiting[ref] ?? self.transaction.tables.inbox[ref]?.isWaiting ?? false
    }
}
