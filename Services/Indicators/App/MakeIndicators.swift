internal import HTTP
internal import IndicatorsDomain
internal import JSON
internal import Messaging
internal import Postgres
public import ServiceRuntime
internal import Shared

/// Builds the indicators service and starts nothing.
public func makeIndicators(_ context: ServiceContext) -> ServiceParts {
    let figures = FigureTable()
    let entities = EntityTable(.indicators, Set(IndicatorsRegistry.things.values)) {
        folded, histories, ranks, transaction in
        try await figures.write(folded, histories, ranks: ranks, in: transaction)
    }
    let pool = context.pool
    let believed = Route(.get, "/v1/indicators/{code}/figures") { request in
        let code: Code = try request.parameter("code") { Code($0) }
        try request.refuseUnknownParameters(besides: [])
        let list = try await pool.withTransaction { try await figures.believed(code, in: $0) }
        return .json(.object(["indicator": .string(code.text), "figures": .array(list)]))
    }
    return ServiceParts(
        area: .indicators,
        reads: [.programs],
        migrations: [
            MessagingMigrations.entities, Migration(100, "V0100_figures", PackageResources.V0100_figures_sql),
        ],
        derivation: entities,
        due: [
            "refold": .one { source, take, transaction in
                if try await take() { try await entities.refold(source, in: transaction) }
            }
        ],
        routes: EntityRoutes(pool: pool, area: .indicators, kinds: IndicatorsRegistry.things).routes + [believed],
        advise: { events in
            var advice: [[String]] = []
            for event in events { advice.append(try await EntityAdvice.of(event, on: pool)) }
            return advice
        },
        recompute: { transaction in
            try await transaction.run("delete from figure")
            _ = try await entities.recompute(in: transaction)
        })
}
