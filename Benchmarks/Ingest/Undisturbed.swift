/// Work that a cancellation does not break off: starting and ending processes.
enum Undisturbed {
    static func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try await Task { try await body() }.value
    }

    static func end(_ body: @escaping @Sendable () async -> Void) async { await Task { await body() }.value }
}
