public import HTTP
internal import JSON
public import Lifecycle
public import Messaging
public import Postgres
public import Shared

/// The parts in which one service differs from the others.
public struct ServiceParts: Sendable {
    public var area: Area
    /// Areas whose facts the service reads.
    public var consumedAreas: [Area]
    public var migrations: [Migration]
    public var derivation: any Derivation
    /// Handlers of the service's jobs, besides the release of waiting events.
    public var jobs: [JobHandler]
    /// Further parts that run as long as the service does.
    public var services: [any Service]
    public var routes: [RouteGroup]
    /// Prepares events received by HTTP for storage; throws a problem when one cannot be stored. Events that contain a
    /// secret are refused unless the service seals it.
    public var prepare: @Sendable ([Event]) async throws -> [Event]
    /// The findings that events of the service's own area, published together, would cause, by what is known now and by
    /// events accepted earlier that have not arrived yet; a list for each event.
    public var advise: @Sendable (_ events: [Event], _ arriving: [Event]) async throws -> [[Advice]]
    /// Recomputes all derived data from the inbox, in one transaction.
    public var recompute: @Sendable (Transaction) async throws -> Void

    public init(
        area: Area, consumedAreas: [Area] = [], migrations: [Migration], derivation: any Derivation,
        jobs: [JobHandler] = [], services: [any Service] = [], routes: [RouteGroup] = [],
        prepare: @escaping @Sendable ([Event]) async throws -> [Event] = { try ServiceParts.refuseSecrets($0) },
        advise: @escaping @Sendable (_ events: [Event], _ arriving: [Event]) async throws -> [[Advice]] = { events, _ in
            events.map { _ in [] }
        },
        recompute: @escaping @Sendable (Transaction) async throws -> Void
    ) {
        self.area = area
        self.consumedAreas = consumedAreas
        self.migrations = migrations
        self.derivation = derivation
        self.jobs = jobs
        self.services = services
        self.routes = routes
        self.prepare = prepare
        self.advise = advise
        self.recompute = recompute
    }

    @Sendable public static func refuseSecrets(_ events: [Event]) throws -> [Event] {
        guard let index = events.firstIndex(where: { $0.data.schema.sealing != nil }) else { return events }
        throw Problem(
            .unprocessable, "name_in_clear",
            "Only the \(events[index].area.rawValue) service accepts events of type \(events[index].envelope.type) by HTTP; send this event to its /v1/events.",
            events.count > 1 ? ["index": .int(index)] : [:])
    }
}
