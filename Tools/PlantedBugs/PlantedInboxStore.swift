internal import Messaging
internal import Shared

/// Reaches a crash point once events are inserted.
struct PlantedInboxStore: InboxStore {
    let base: any InboxStore
    let planted: Planted

    func insert(_ arrivals: [Arrival]) async throws -> Set<EventRef> {
        let inserted = try await self.base.insert(arrivals)
        if !arrivals.isEmpty { self.planted.reach(.inboxWritten) }
        return inserted
    }

    func digests(of refs: [EventRef]) async throws -> [EventRef: [UInt8]] { try await self.base.digests(of: refs) }

    func insertConflict(_ arrival: Arrival) async throws -> Bool { try await self.base.insertConflict(arrival) }

    func setWaiting(_ refs: [EventRef]) async throws { try await self.base.setWaiting(refs) }

    func lock(_ refs: [EventRef]) async throws { try await self.base.lock(refs) }

    func release(_ refs: [EventRef]) async throws -> [StoredEvent] { try await self.base.release(refs) }
}
