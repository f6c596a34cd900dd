/// An entity with those that it refers to and those that refer to it, each folded as of the same valid and known time.
public struct FoldedGraph: Sendable {
    public let entities: [EntityKey: FoldedEntity]
    /// The believed relations between the entities.
    public let graph: EntityGraph

    /// The belief that decides between rival entities, such as two budgets for the same purpose.
    public let belief: @Sendable ([EntityKey]) -> Belief

    /// - Parameter graph: the believed relations between the entities, where they are known already.
    public init(
        _ entities: [EntityKey: FoldedEntity], _ graph: EntityGraph? = nil,
        belief: @escaping @Sendable ([EntityKey]) -> Belief = { _ in Belief(preferences: [], ranks: [:]) }
    ) {
        self.entities = entities
        self.belief = belief
        self.graph = graph ?? EntityGraph(entities.values.flatMap(\.links))
    }

    public func thing<Entity: EntityType>(_ code: Code?, _: Entity.Type = Entity.self) -> Folded<Entity>? {
        code.flatMap { self.entities[EntityKey(Entity.kind, $0)]?.of() }
    }

    /// The entities of one kind that are believed to refer to `key`, by code.
    public func all<Entity: EntityType>(_: Entity.Type = Entity.self, referringTo key: EntityKey) -> [Folded<Entity>] {
        Set(self.graph.links(to: key).lazy.map(\.from).filter { $0.kind == Entity.kind && $0 != key }).sorted()
            .compactMap { self.entities[$0]?.of() }
    }

    /// All entities of one kind, by code.
    public func all<Entity: EntityType>(_: Entity.Type = Entity.self) -> [Folded<Entity>] {
        self.entities.keys.filter { $0.kind == Entity.kind }.sorted().compactMap { self.entities[$0]?.of() }
    }

    /// The agreements that are believed to be for a partnership, including drafts.
    public func agreements(for partnership: EntityKey) -> [Folded<Agreement>] {
        self.all(Agreement.self, referringTo: partnership).filter { agreement in
            agreement.partnerships?.contains { EntityKey(.partnership, $0) == partnership } == true
        }
    }
}
