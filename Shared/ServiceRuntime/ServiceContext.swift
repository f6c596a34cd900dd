internal import Messaging
public import Observability
public import Postgres
public import Shared

/// What a service is given to build its parts with.
public struct ServiceContext: Sendable {
    public let configuration: ServiceConfiguration
    public let pool: PostgresPool
    public let log: Logger
    public let now: @Sendable () -> Instant
    public let authorisation: Authorisation

    /// Takes an event as if it had come by HTTP.
    ///
    /// - Parameter trace: that of the request.
    public func accept(_ event: Event, trace: TraceContext?) async throws {
        _ = try await Acceptance(pool: self.pool, topics: self.configuration.topics).accept([event], trace: trace)
    }
}
