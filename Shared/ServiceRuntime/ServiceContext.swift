internal import Messaging
public import Observability
public import Postgres
public import Shared

/// The context from which a service builds its parts.
public struct ServiceContext: Sendable {
    public let configuration: ServiceConfiguration
    /// For writes, and for the reads that belong to them.
    public let pool: PostgresPool
    /// For answers to requests: small, read-only and with a statement time-out, so that no reader delays the intake.
    public let readPool: PostgresPool
    public let log: Logger
    public let now: @Sendable () -> Instant
    public let authorisation: Authorisation
    public let lag = IntakeLag()

    /// Takes every event that comes by HTTP.
    var ingest: any EventIngest {
        Seams.ofThisBuild.ingest(HTTPIngest(pool: self.pool, topics: self.configuration.topics))
    }

    /// Accepts an event as if it had come by HTTP.
    ///
    /// - Parameter trace: the trace context of the request.
    public func accept(_ event: Event, trace: TraceContext?) async throws {
        _ = try await self.ingest.accept([event], trace: trace)
    }
}
