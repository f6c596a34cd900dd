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

    /// What belongs to a thing, of one kind, as it looks from the viewpoint.
    func belonging(
        to thing: EntityKey, _ kind: EntityKind, from viewpoint: Viewpoint, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        guard !viewpoint.isNow else {
            return try await LinkTable.belonging(to: thing, kinds: [kind], in: transaction)
        }
        // Everything that ever may have belonged to it; the things themselves, folded from there, say what did.
        let reach = try await LinkTable.reach(of: thing, all: true, in: transaction)
        let tellers = try await LinkTable.tellers(of: reach, in: transaction)
        let read = try await self.read(reach.union(tellers), from: viewpoint, in: transaction)
        let links = read.values.reduce(into: Set<LinkTable.Link>()) { $0.formUnion(LinkTable.links(of: $1.entity)) }
        return LinkTable.reach(of: thing, over: links).filter { $0.kind == kind }
    }

    /// Things within whose data these are named, for those that are.
    public func namers(
        of keys: Set<EntityKey>, from viewpoint: Viewpoint, in transaction: Transaction
    ) async throws -> [EntityKey: [EntityKey]] {
        let told = try await LinkTable.namers(of: keys, all: !viewpoint.isNow, in: transaction)
        guard !viewpoint.isNow else { return told }
        let read = try await self.read(Set(told.values.joined()), from: viewpoint, in: transaction)
        return told.reduce(into: [:]) { result, entry in
            let standing = entry.value.filter { namer in
                read[namer]?.entity.steps.contains { step in
                    step.events.contains { $0.data.registers.contains(entry.key) }
                } == true
            }
            if !standing.isEmpty { result[entry.key] = standing }
        }
    }
}
