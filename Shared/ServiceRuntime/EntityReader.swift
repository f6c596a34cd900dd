internal import Messaging
public import Postgres
public import Shared

/// Folds things out of the inbox as of a day and a moment.
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
        _ keys: Set<EntityKey>, from asOf: AsOf, in transaction: Transaction
    ) async throws -> [EntityKey: Read] {
        let ranks = try await History.ranks(in: self.area, knownAt: asOf.knownAt, transaction)
        let histories = try await History.of(keys, knownAt: asOf.knownAt, in: transaction)
        var read: [EntityKey: Read] = [:]
        for (key, history) in histories {
            read[key] = Read(
                entity: Fold.fold(key, history, ranks: ranks, asOf: asOf.day), history: history)
        }
        return read
    }

    /// What belongs to a thing or refers to it, of one kind, as of the given valid and known time.
    func belonging(
        to thing: EntityKey, _ kind: EntityKind, from asOf: AsOf, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        let direct = try await LinkTable.referrers(of: [thing], all: !asOf.isNow, in: transaction)
        let belonging = try await LinkTable.belonging(to: thing, all: !asOf.isNow, in: transaction)
        guard !asOf.isNow else { return direct.union(belonging).filter { $0.kind == kind } }
        // Candidates are all things that may ever have belonged to it; folding them as of that time decides which did.
        let reach = direct.union(belonging).union([thing])
        let asserted = try await LinkTable.assertedBy(reach, in: transaction)
        let read = try await self.read(reach.union(asserted), from: asOf, in: transaction)
        let graph = EntityGraph(read.values.flatMap { $0.entity.links })
        return graph.belonging(to: thing).union(graph.links(to: thing).map(\.from)).filter { $0.kind == kind }
    }

    /// Things within whose data these are named, for those that are.
    public func mentionedIn(
        _ keys: Set<EntityKey>, from asOf: AsOf, in transaction: Transaction
    ) async throws -> [EntityKey: [EntityKey]] {
        let mentionedIn = try await LinkTable.mentionedIn(keys, all: !asOf.isNow, in: transaction)
        guard !asOf.isNow else { return mentionedIn }
        let read = try await self.read(Set(mentionedIn.values.joined()), from: asOf, in: transaction)
        return mentionedIn.reduce(into: [:]) { result, entry in
            let standing = entry.value.filter { namer in
                read[namer]?.entity.steps.contains { $0.registered.contains(entry.key) } == true
            }
            if !standing.isEmpty { result[entry.key] = standing }
        }
    }
}
