internal import HTTP
internal import Messaging
internal import Postgres
internal import ProgramsDomain
public import ServiceRuntime
internal import Shared

/// Builds the programs registry and starts nothing.
public func makePrograms(_ context: ServiceContext) -> ServiceParts {
    let entities = EntityTable(.programs, Set(ProgramsRegistry.things.values), keepsLinks: true) {
        folded, _, _, transaction in
        try await PersonNames.erase(folded, in: transaction)
    }
    let pool = context.pool
    let registry = RegistryRoutes(
        pool: context.readPool, rateMaxAge: context.configuration[ProgramsSettings.rateMaxAge], now: context.now)
    let advice = RegistryAdvice(pool: context.readPool)
    let names = PersonNames(pool: pool, readPool: context.readPool)
    let person = Route(.get, "/v1/persons/{code}/names", names.show)
    return ServiceParts(
        area: .programs,
        migrations: [
            Migration(100, "V0100_persons", PackageResources.V0100_persons_sql)
        ] + MessagingMigrations.entities + MessagingMigrations.links,
        derivation: entities,
        jobs: entities.jobHandlers,
        routes: [
            context.authorisation.open(registry.references),
            context.authorisation.restricted(
                registry.routes + [person]
                    + EntityRoutes(
                        pool: context.readPool, area: .programs, kinds: ProgramsRegistry.things, hasLinks: true,
                        extraMembers: registry.extraMembers
                    ).routes),
        ],
        prepare: names.seal,
        advise: { try await advice.advice(on: $0, arriving: $1) },
        recompute: { transaction in _ = try await entities.recompute(in: transaction) })
}
