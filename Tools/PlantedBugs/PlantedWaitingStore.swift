internal import Messaging
internal import Shared
internal import Synchronization

/// Looks once only (`unlocked-release`), and sweeps nothing where a bug would be healed by it.
final class PlantedWaitingStore: WaitingStore {
    private let base: any WaitingStore
    private let planted: Planted
    /// Queries for known keys in this transaction.
    private let queries = Mutex(0)

    init(base: any WaitingStore, planted: Planted) {
        self.base = base
        self.planted = planted
    }

    func known(among keys: Set<EntityKey>) async throws -> Set<EntityKey> {
        let query = self.queries.withLock { queries in
            queries += 1
            return queries
        }
        if query > 1, self.planted.bug == .unlockedRelease { return [] }
        let known = try await self.base.known(among: keys)
        if query == 1 { self.planted.reach(.referencesLooked) }
        return known
    }

    func register(_ keys: Set<EntityKey>) async throws { try await self.base.register(keys) }

    func insert(_ waits: [Wait]) async throws { try await self.base.insert(waits) }

    func awaited(among keys: Set<EntityKey>) async throws -> [EntityKey] { try await self.base.awaited(among: keys) }

    func events(waitingFor keys: [EntityKey], limit: Int) async throws -> [StoredEvent] {
        try await self.base.events(waitingFor: keys, limit: limit)
    }

    func delete(_ refs: [EventRef], _ keys: [EntityKey]) async throws { try await self.base.delete(refs, keys) }

    func awaitedAlthoughKnown() async throws -> [EntityKey] {
        switch self.planted.bug {
        case .unlockedRelease, .claimFirst: []
        default: try await self.base.awaitedAlthoughKnown()
        }
    }
}
