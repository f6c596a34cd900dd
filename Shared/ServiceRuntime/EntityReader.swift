internal import HTTP
internal import Messaging
public import Postgres
public import Shared

/// Folds entities from the inbox, as of a valid time and a known time.
public struct EntityReader: Sendable {
    /// The area whose ranks of publishers apply.
    public let area: Area

    public init(area: Area) { self.area = area }

    /// An entity with its whole history.
    public struct EntityWithHistory: Sendable {
        public let entity: FoldedEntity
        public let history: [HistoryEvent]
    }

    /// How many events are read for one reply at most, and how many bytes of them.
    private static let mostEvents = 20_000
    private static let mostBytes = 32 << 20

    static func refusal(of what: String) -> Problem {
        Problem(
            .unprocessable, "too-many-events",
            "\(what) Request fewer entities, or read the events of one entity page by page with `after`.")
    }

    /// The entities among `keys` that have a history.
    ///
    /// - Throws: `Problem` with the slug `too-many-events` when their histories are too long to be folded for one reply.
    public func read(
        _ keys: Set<EntityKey>, from asOf: AsOf, in transaction: Transaction
    ) async throws -> [EntityKey: EntityWithHistory] {
        let size = try await HistorySize.of(keys, most: Self.mostEvents, in: transaction)
        guard size.events <= Self.mostEvents, size.bytes <= Self.mostBytes else {
            throw Self.refusal(
                of:
                    "This reply needs more events than are read for one: \(Self.mostEvents), or \(Self.mostBytes >> 20) MiB."
            )
        }
        let ranks = try await History.ranks(in: self.area, knownAt: asOf.knownAt, transaction)
        let histories = try await History.of(keys, knownAt: asOf.knownAt, in: transaction)
        var entities: [EntityKey: EntityWithHistory] = [:]
        for (key, history) in histories {
            entities[key] = EntityWithHistory(
                entity: Fold.fold(key, history, ranks: ranks, asOf: asOf.day), history: history)
        }
        return entities
    }

    /// The entities of one kind that belong to an entity or refer to it, as of the given valid and known time.
    func belonging(
        to thing: EntityKey, _ kind: EntityKind, from asOf: AsOf, in transaction: Transaction
    ) async throws -> Set<EntityKey> {
        let direct = try await LinkTable.referrers(of: [thing], all: !asOf.isNow, in: transaction)
        let belonging = try await LinkTable.belonging(to: thing, all: !asOf.isNow, in: transaction)
        guard !asOf.isNow else { return direct.union(belonging).filter { $0.kind == kind } }
        // Candidates are all entities that may ever have belonged to it; folding them as of that time decides which
        // did.
        let reach = direct.union(belonging).union([thing])
        let asserted = try await LinkTable.assertedBy(reach, in: transaction)
        let entities = try await self.read(reach.union(asserted), from: asOf, in: transaction)
        let graph = EntityGraph(entities.values.flatMap { $0.entity.links })
        return graph.belonging(to: thing).union(graph.links(to: thing).map(\.from)).filter { $0.kind == kind }
    }

    /// For each of `keys` that is named in the data of other entities: those entities.
    public func mentionedIn(
        _ keys: Set<EntityKey>, from asOf: AsOf, in transaction: Transaction
    ) async throws -> [EntityKey: [EntityKey]] {
        let mentionedIn = try await LinkTable.mentionedIn(keys, all: !asOf.isNow, in: transaction)
        guard !asOf.isNow else { return mentionedIn }
        let entities = try await self.read(Set(mentionedIn.values.joined()), from: asOf, in: transaction)
        return mentionedIn.reduce(into: [:]) { result, entry in
            let mentioning = entry.value.filter { other in
                entities[other]?.entity.steps.contains { $0.registered.contains(entry.key) } == true
            }
            if !mentioning.isEmpty { result[entry.key] = mentioning }
        }
    }
}
