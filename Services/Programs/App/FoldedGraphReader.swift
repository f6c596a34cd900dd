internal import FundingMath
internal import Messaging
internal import Postgres
internal import ProgramsDomain
internal import ServiceRuntime
internal import Shared

/// Reads entities with their surroundings, as rules need them: the entities that refer to them, and those they refer
/// to, up to three steps away; for partnerships, also the money that belongs to them through other entities.
struct FoldedGraphReader: Sendable {
    let reader = EntityReader(area: .programs)

    /// - Parameter added: events that are not stored, judged as if they were.
    func read(
        _ keys: Set<EntityKey>, from asOf: AsOf = .now, adding added: [Event] = [],
        in transaction: Transaction
    ) async throws -> FoldedGraph {
        // Current links may differ from those of an earlier day; the entities folded as of that day decide.
        let all = !asOf.isNow
        var neighbours = keys
        neighbours.formUnion(try await LinkTable.referrers(of: keys, all: all, in: transaction))
        for partnership in keys where partnership.kind == .partnership {
            neighbours.formUnion(
                try await LinkTable.belonging(to: partnership, all: all, in: transaction)
                    .filter { Funding.kinds.contains($0.kind) })
        }
        if keys.contains(where: { $0.kind == .partnership }) {
            neighbours.formUnion(try await Self.all(.exchangeRate, in: transaction))
        }
        var edge = neighbours.union(added.flatMap(\.data.refersTo))
        for _ in 1...3 {
            neighbours.formUnion(edge)
            edge = try await LinkTable.targets(of: edge, all: all, in: transaction).subtracting(neighbours)
        }
        neighbours.formUnion(edge)
        let read = try await self.reader.read(
            neighbours.filter { $0.kind.area == .programs }, from: asOf, in: transaction)
        let things = read.mapValues(\.entity)
        return FoldedGraph(things, belief: try await Self.belief(amongBudgets: Set(things.keys), in: transaction))
    }

    /// Budgets for the same purpose can be rival claims under different codes.
    private static func belief(
        amongBudgets things: Set<EntityKey>, in transaction: Transaction
    ) async throws -> @Sendable ([EntityKey]) -> Belief {
        let budgets = things.filter { $0.kind == .budget }
        guard budgets.count > 1 else { return { _ in Belief(preferences: [], ranks: [:]) } }
        let ranks = try await History.ranks(in: .programs, transaction)
        let stated = try await History.preferences(about: budgets, in: transaction)
        let withdrawn = Withdrawals.effective(in: stated)
        let preferences = stated.filter { $0.data.role == .preference && $0.isAdmitted && withdrawn[$0.ref] == nil }
        return { keys in Belief(preferences: preferences.filter { keys.contains($0.data.entity) }, ranks: ranks) }
    }

    /// A partnership with the agreements that name it.
    func agreements(
        for partnership: EntityKey, from asOf: AsOf, in transaction: Transaction
    ) async throws -> FoldedGraph {
        let referrers = try await LinkTable.referrers(of: [partnership], all: true, in: transaction)
        let read = try await self.reader.read(
            referrers.filter { $0.kind == .agreement }.union([partnership]), from: asOf, in: transaction)
        return FoldedGraph(read.mapValues(\.entity))
    }

    private static func all(_ kind: EntityKind, in transaction: Transaction) async throws -> Set<EntityKey> {
        let codes = try await transaction.rows("select code from entity where kind = \(kind.rawValue)") { row in
            try row.text(0)
        }
        return Set(codes.map { EntityKey(kind, unchecked: $0) })
    }
}
