internal import Messaging
public import Postgres
public import Shared

/// Folds things out of the inbox as they look from a viewpoint.
public struct EntityReader: Sendable {
    /// Whose ranks of publishers count.
    public let area: Area

    public init(area: Area) { self.area = area }

    /// A thing with everything that was told of it.
    public struct Read: Sendable {
        public let entity: FoldedEntity
        public let history: [HistoryEvent]
    }

    /// The things among these of which anything was told.
    public func read(
        _ keys: Set<EntityKey>, from viewpoint: Viewpoint, in transaction: Transaction
    ) async throws -> [EntityKey: Read] {
        let ranks = try await History.ranks(in: self.area, knownAt: viewpoint.knownAt, transaction)
        let histories = try await History.of(keys, knownAt: viewpoint.knownAt, in: transaction)
        var read: [EntityKey: Read] = [:]
        for (key, history) in histories {
            read[key] = Read(
                entity: Fold.fold(key, history, ranks: ranks, asOf: viewpoint.asOf), history: history)
        }
        return read
    }
}
