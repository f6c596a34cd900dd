internal import Messaging
public import Observability
public import Postgres
public import Shared

/// What a service is given to build its parts with.
public struct ServiceContext: Sendable {
    public let configuration: ServiceConfiguration
    /// For what is stored, and what is read on its way.
    public let pool: PostgresPool
    /// For answers to requests: small, read-only and with a time-out, so that no reader holds the intake up.
    public let readPool: PostgresPool
    public let log: Logger
    public let now: @Sendable () -> Instant
    public let authorisation: Authorisation

    /// Takes an event as if it had come by HTTP.
    ///
    /// - Parameter trace: that of the request.
    public func accept(_ event: Event, trace: TraceContext?) async throws {
        _ = try await HTTPIngest(pool: self.pool, topics: self.configuration.topics).accept([event], trace: trace)
    }
}
