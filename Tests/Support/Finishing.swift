/// Whether `body` ends within the limit. A body that does not is abandoned, so that a hang fails one test instead of
/// blocking the run.
public func finishes(within limit: Duration, _ body: @escaping @Sendable () async -> Void) async -> Bool {
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
