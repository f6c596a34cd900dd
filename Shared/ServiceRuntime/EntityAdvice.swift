internal import Messaging
public import Postgres
public import Shared

/// Advises a publisher on what its event would cause, by what is known now. Advice only: the event is kept regardless
/// of it. For an entity with a very long history, no advice is given.
public enum EntityAdvice {
    /// - Parameter arriving: events that were accepted earlier and have not arrived yet.
    public static func of(_ event: Event, arriving: [Event], on pool: PostgresPool) async throws -> [Advice] {
        let key = event.data.entity
        guard key.kind != .event, key.kind != .source else { return [] }
        let (history, ranks): ([HistoryEvent]?, [String: Int]) = try await pool.withTransaction { transaction in
            guard try await History.isShort([key], in: transaction) else { return (nil, [:]) }
            return (
                try await History.of([key], in: transaction)[key] ?? [],
                try await History.ranks(in: key.kind.area ?? .programs, transaction)
            )
        }
        guard let history else { return [.notJudged] }
        let coming = arriving.filter { $0.data.entity == key }.map { HistoryEvent($0) }
        let (notApplied, disputed) = Fold.advice(on: event, history: history + coming, ranks: ranks)
        return notApplied.map { Advice("R27", .warning, $0) } + disputed.map { Advice("R28", .info, $0) }
    }
}
