internal import Messaging
internal import Postgres
internal import ProgramsDomain
internal import ServiceRuntime
internal import Shared

/// Tells a publisher what its event would cause by what is known now: the findings that are there with it and were not
/// there without it. Advice only: the event is kept whatever it says.
struct RegistryAdvice: Sendable {
    let pool: PostgresPool
    private let reader = NeighbourhoodReader()

    init(pool: PostgresPool) { self.pool = pool }

    func advice(on event: Event) async throws -> [String] {
        let key = event.data.entity
        guard key.kind.area == .programs else { return [] }
        return try await self.pool.withTransaction { transaction in
            let before = try await self.reader.read([key], adding: [event], in: transaction)
            let history = try await History.of([key], in: transaction)[key] ?? []
            let ranks = try await History.ranks(in: .programs, transaction)
            let folded = Fold.fold(key, history + [HistoryEvent(event)], ranks: ranks)
            let after = Neighbourhood(before.things.merging([key: folded]) { $1 })
            let known = Set(before.things[key].map { Rule.findings(about: $0, in: before) } ?? [])
            return Rule.findings(about: folded, in: after).filter { !known.contains($0) }
                .map { "\($0.rule): \($0.sentence)" }
        }
    }
}
