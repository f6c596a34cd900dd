public import Observability
public import Shared

/// Accepts events by HTTP.
public protocol EventIngest: Sendable {
    /// Accepts all of the events or none: when this returns, every one of them is committed.
    ///
    /// - Parameter trace: the trace of the request.
    /// - Throws: `IngestConflict`, or an error of the database.
    func accept(_ events: [Event], trace: TraceContext?) async throws -> [IngestOutcome]
}

extension EventIngest {
    public func accept(_ events: [Event]) async throws -> [IngestOutcome] {
        try await self.accept(events, trace: nil)
    }
}
