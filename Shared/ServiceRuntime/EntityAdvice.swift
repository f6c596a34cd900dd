internal import Messaging
public import Postgres
public import Shared

/// Tells a publisher what its event would cause by what is known now. Advice only: the event is kept whatever it says.
public enum EntityAdvice {
    public static func of(_ event: Event, on pool: PostgresPool) async throws -> [String] {
        let key = event.data.entity
        guard key.kind != .event, key.kind != .source else { return [] }
        let (history, ranks) = try await pool.withTransaction { transaction in
            (
                try await History.of([key], in: transaction)[key] ?? [],
                try await History.ranks(in: key.kind.area ?? .programs, transaction)
            )
        }
        return Fold.advice(on: event, history: history, ranks: ranks)
    }
}
