internal import Messaging
internal import Postgres
internal import ProgramsDomain
public import ServiceRuntime
internal import Shared

/// Builds the programs registry and starts nothing.
public func makePrograms(_ context: ServiceContext) -> ServiceParts {
    let entities = EntityTable(.programs, Set(ProgramsRegistry.things.values))
    let pool = context.pool
    return ServiceParts(
        area: .programs,
        migrations: [MessagingMigrations.entities],
        derivation: entities,
        due: [
            "refold": { source, take, transaction in
                if try await take() { try await entities.refold(source, in: transaction) }
            }
        ],
        routes: EntityRoutes(pool: pool, kinds: ProgramsRegistry.things).routes,
        advise: { event in try await EntityAdvice.of(event, on: pool) },
        recompute: { transaction in _ = try await entities.recompute(in: transaction) })
}
