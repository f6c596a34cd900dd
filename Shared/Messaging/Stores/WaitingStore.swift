package import Shared

/// The tables `waiting` and `known_code`: which codes are known, and which events wait for which.
package protocol WaitingStore: Sendable {
    /// The keys among these that are known: registered codes, and events that are in the inbox.
    func known(among keys: Set<EntityKey>) async throws -> Set<EntityKey>

    func register(_ keys: Set<EntityKey>) async throws

    /// Records what events wait for.
    func insert(_ waits: [Wait]) async throws

    /// The keys among these that events wait for.
    func awaited(among keys: Set<EntityKey>) async throws -> [EntityKey]

    /// The first events, in the order of (source, id), that wait for any of these keys.
    func events(waitingFor keys: [EntityKey], limit: Int) async throws -> [StoredEvent]

    /// Removes the records that these events wait for these keys.
    func delete(_ refs: [EventRef], _ keys: [EntityKey]) async throws

    /// Keys that events wait for although they are known.
    func awaitedAlthoughKnown() async throws -> [EntityKey]
}
