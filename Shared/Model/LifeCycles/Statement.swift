/// The steps of entities that are stated once and then only restated; each is the verb of its event.
public enum StatementStep: String, Vocabulary {
    case registered, stated, recorded, defined, set, adopted, requested, reviewed
    case versionRated = "version_rated"
}

/// The states of such entities: the verb by which they were stated.
public enum StatementState: String, Vocabulary {
    case unknown, registered, stated, recorded, defined, set, adopted, requested, reviewed
    case versionRated = "version_rated"
}

extension LifeCycle {
    /// The life cycle of entities that are stated once and then only restated.
    static func statement<Entity: EntityType>(
        of entity: Entity.Type
    ) -> LifeCycle where Entity.State == StatementState, Entity.Step == StatementStep {
        LifeCycle(
            of: entity, version: 2,
            [
                .unknown: [
                    .registered: .registered, .stated: .stated, .recorded: .recorded, .defined: .defined, .set: .set,
                    .adopted: .adopted, .requested: .requested, .reviewed: .reviewed,
                    .versionRated: .versionRated,
                ]
            ])
    }
}
