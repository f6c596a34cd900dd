import Postgres

/// Whether `body` ends within the limit. One that does not is left behind, so that a hang is a red test and not a run
/// that never ends.
func finishes(within limit: Duration, _ body: @escaping @Sendable () async -> Void) async -> Bool {
    let (answers, bell) = AsyncStream.makeStream(of: Bool.self)
    Task {
        await body()
        bell.yield(true)
    }
    let clock = Task {
        try? await Task.sleep(for: limit)
        bell.yield(false)
    }
    defer { clock.cancel() }
    var iterator = answers.makeAsyncIterator()
    return await iterator.next() ?? false
}

/// The error that `body` throws, as the database's.
func postgresError<Value>(_ body: () async throws -> Value) async -> PostgresError? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? PostgresError
    }
}
