internal import FundingMath
internal import Messaging
internal import Postgres
internal import ProgramsDomain
internal import ServiceRuntime
internal import Shared

/// Advises a publisher on the effect of its events as of now: the findings that exist with them and did not exist
/// without them. It is advice only: the events are kept regardless of it. None is given where it would require reading
/// very long histories.
struct RegistryAdvice: Sendable {
    let pool: PostgresPool
    private let reader = FoldedGraphReader()

    init(pool: PostgresPool) { self.pool = pool }

    /// - Parameter arriving: events accepted earlier that have not arrived yet; they are judged with the others.
    /// - Returns: for each event the findings about its entity and about the entities that it refers to; each finding
    ///   is listed with the first event that it concerns.
    func advice(on events: [Event], arriving: [Event]) async throws -> [[Advice]] {
        try await self.pool.withTransaction { transaction in
            let all = arriving + events
            let subjects = try await Self.subjects(of: all, in: transaction)
            let own = Set(subjects.suffix(events.count).compactMap(\.self))
            guard !own.isEmpty else { return events.map { _ in [] } }
            let direct = zip(all, subjects).map { event, subject in
                Set([subject].compactMap(\.self)).union(event.data.refersTo)
            }
            guard try await History.isShort(Self.all(direct), in: transaction) else {
                return events.map { _ in [.notJudged] }
            }
            let near = try await self.reader.read(Self.all(direct), adding: all, in: transaction)
            let concerned = zip(direct, subjects).map { keys, subject in
                Self.touched(by: keys, in: near).filter { $0 == subject || Self.isJudgedAlong($0) }
            }
            let judged = Self.all(concerned)
            let stored = try await self.reader.read(judged, adding: all, in: transaction)
            // Arriving events count as present: only findings that the new events add are returned.
            let before = try await self.with(arriving, subjects, stored, in: transaction)
            let after = try await self.with(all, subjects, stored, in: transaction)
            var known = Self.findings(about: judged, in: before).mapValues { Set($0) }
            let found = Self.findings(about: judged, in: after)
            return concerned.suffix(events.count).map { things in
                things.sorted().flatMap { thing in
                    let new = (found[thing] ?? []).filter { known[thing]?.contains($0) != true }
                    known[thing, default: []].formUnion(new)
                    return new.map { Advice($0.rule, .init($0.severity), $0.sentence) }
                }
            }
        }
    }

    private static func all(_ sets: [Set<EntityKey>]) -> Set<EntityKey> { sets.reduce(into: []) { $0.formUnion($1) } }

    /// These entities and those they are for: the bearers of a responsibility or a post, and the partnerships to which
    /// money belongs through other entities.
    private static func touched(by keys: Set<EntityKey>, in graph: FoldedGraph) -> Set<EntityKey> {
        let attribution = Attribution(in: graph)
        var touched = keys
        for key in keys {
            var bearers = graph.entities[key] == nil ? [] : [key]
            if key.kind == .post {
                bearers += graph.all(Responsibility.self, referringTo: key).map(\.key)
            }
            for bearer in bearers {
                touched.formUnion(graph.graph.links(from: bearer).map(\.to))
                touched.formUnion(
                    attribution.allocations(of: bearer).keys.map { EntityKey(.partnership, unchecked: $0) })
            }
        }
        return touched
    }

    /// Kinds whose findings change with the entities that refer to them, and that are small enough to judge as well.
    private static func isJudgedAlong(_ key: EntityKey) -> Bool {
        [.activity, .agreement, .component, .programme, .partnership].contains(key.kind)
    }

    private static func findings(about things: Set<EntityKey>, in graph: FoldedGraph) -> [EntityKey: [Finding]] {
        var findings: [EntityKey: [Finding]] = [:]
        for key in things { findings[key] = graph.entities[key].map { Rule.findings(about: $0, in: graph) } ?? [] }
        return findings
    }

    /// The entity whose history each event joins; for a withdrawal, that of the withdrawn event.
    private static func subjects(of events: [Event], in transaction: Transaction) async throws -> [EntityKey?] {
        var subjects: [EntityKey?] = []
        for event in events {
            let key = event.data.entity
            if let withdrawal = EventWithdrawn(event.data) {
                let stated = try await Inbox.entity(of: withdrawal.withdrawn, in: transaction)
                subjects.append(stated.flatMap { $0.kind.area == .programs ? $0 : nil })
            } else {
                subjects.append(key.kind.area == .programs ? key : nil)
            }
        }
        return subjects
    }

    /// The graph as it would be with the events.
    ///
    /// - Parameter subjects: for each event the entity whose history it joins; may continue beyond `events`.
    private func with(
        _ events: [Event], _ subjects: [EntityKey?], _ before: FoldedGraph, in transaction: Transaction
    ) async throws -> FoldedGraph {
        let own = Set(subjects.prefix(events.count).compactMap(\.self))
        guard !own.isEmpty else { return before }
        let histories = try await History.of(own, in: transaction)
        let ranks = try await History.ranks(in: .programs, transaction)
        var things = before.entities
        for key in own {
            let added = zip(events, subjects).filter { $0.1 == key }.map { HistoryEvent($0.0) }
            things[key] = Fold.fold(key, (histories[key] ?? []) + added, ranks: ranks)
        }
        return FoldedGraph(things, belief: before.belief)
    }
}

extension Advice.Severity {
    fileprivate init(_ severity: Finding.Severity) {
        self =
            switch severity {
            case .info: .info
            case .warning: .warning
            case .error: .error
            }
    }
}
