/// Runs work that a cancellation must not interrupt: starting and stopping processes.
enum Uncancellable {
    static func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try await Task { try await body() }.value
    }

    static func stop(_ body: @escaping @Sendable () async -> Void) async { await Task { await body() }.value }
}
