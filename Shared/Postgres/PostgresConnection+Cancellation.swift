extension PostgresConnection {
    /// Runs `body`; when its task is cancelled meanwhile, cancels the statement on the server.
    public nonisolated func cancellable<Value: Sendable>(
        _ body: () async throws -> Value
    ) async throws -> Value {
        try await withTaskCancellationHandler {
            try await body()
        } onCancel: {
            self.cancelRunning()
        }
    }
}
