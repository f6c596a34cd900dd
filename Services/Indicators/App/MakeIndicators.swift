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
        try await Recomputation.enqueue(folded, histories, in: transaction) {
            try await IndicatorEntityTable.write(folded, in: transaction)
            return try await figures.write(folded, histories, ranks: ranks, in: transaction)
        }
    } applied: { events, transaction in
        // The circumstances of an effect are context events of the registry, which this service does not fold.
        if events.contains(where: Recomputation.changesCircumstances) {
            try await Recomputation.enqueueAnalyses(in: transaction)
        }
    } continues: { event in
        // Only a statement of a whole observation is enough to know its figure.
        event.data.entity.kind == .observation
            && [Observation.Step.recorded, .corrected].map(\.rawValue).contains(event.data.schema.verb)
    }
    let pool = context.readPool
    let series = SeriesReader(figures: figures)
    let recomputation = Recomputation(
        topics: context.configuration.topics, series: series, log: context.log, now: context.now)
    let derived = SeriesRoutes(pool: pool, series: series, now: context.now)
    return ServiceParts(
        area: .indicators,
        consumedAreas: [.programs],
        migrations: [
            Migration(100, "V0100_figures", PackageResources.V0100_figures_sql),
            Migration(101, "V0101_targets", PackageResources.V0101_targets_sql),
            Migration(102, "V0102_evidence", PackageResources.V0102_evidence_sql),
            Migration(103, "V0103_indicator_entities", PackageResources.V0103_indicator_entities_sql),
            Migration(104, "V0104_decided", PackageResources.V0104_decided_sql),
        ] + MessagingMigrations.entities,
        derivation: entities,
        jobs: entities.jobHandlers + [recomputation.handler],
        routes: [
            context.authorisation.restricted(
                EntityRoutes(pool: pool, area: .indicators, kinds: IndicatorsRegistry.things).routes + derived.routes)
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
            try await transaction.run("delete from indicator_entity")
            try await transaction.run("delete from indicator_input")
            _ = try await entities.recompute(in: transaction)
        })
}
