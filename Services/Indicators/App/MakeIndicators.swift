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
        try await TargetTable.write(folded, in: transaction)
    }
    let pool = context.readPool
    let series = SeriesReader(figures: figures)
    let derived = Route(.get, "/v1/indicators/{code}/series", query: ["as_of"]) { request in
        let code: Code = try request.parameter("code") { Code($0) }
        let day = try request.parameter(query: "as_of") { CalendarDate($0) } ?? context.now().day
        let rows = try await pool.withTransaction { try await series.rows(of: code, asOf: day, in: $0) }
        guard let rows else { throw Problem(.notFound, "unknown", "No indicator \(code) is known here.") }
        return .json(
            .object([
                "indicator": .string(code.text), "as_of": .string(day.description),
                "rows": .array(rows.map(SeriesReply.json)),
            ]))
    }
    return ServiceParts(
        area: .indicators,
        consumedAreas: [.programs],
        migrations: [
            Migration(100, "V0100_figures", PackageResources.V0100_figures_sql),
            Migration(101, "V0101_targets", PackageResources.V0101_targets_sql),
            Migration(102, "V0102_evidence", PackageResources.V0102_evidence_sql),
        ] + MessagingMigrations.entities,
        derivation: entities,
        jobs: entities.jobHandlers,
        routes: [
            context.authorisation.restricted(
                EntityRoutes(pool: pool, area: .indicators, kinds: IndicatorsRegistry.things).routes + [derived])
        ],
        advise: { events, arriving in
            var advice: [[Advice]] = []
            for (place, event) in events.enumerated() {
                let before = arriving + events.prefix(place)
                advice.append(
                    try await EntityAdvice.of(event, arriving: before, on: pool)
                        + IndicatorAdvice(pool: pool, series: series, now: context.now).of(event))
            }
            return advice
        },
        recompute: { transaction in
            try await transaction.run("delete from figure")
            try await transaction.run("delete from indicator_target")
            _ = try await entities.recompute(in: transaction)
        })
}
