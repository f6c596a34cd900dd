/// A thing with what it refers to and what refers to it, each folded as of the same valid and known time.
public struct FoldedGraph: Sendable {
    public let things: [EntityKey: FoldedEntity]
    /// What the things are believed to say of each other.
    public let graph: EntityGraph

    /// The belief among rival things, such as two budgets for one and the same.
    public let belief: @Sendable ([EntityKey]) -> Belief

    /// - Parameter graph: what the things are believed to say of each other, where that is known already.
    public init(
        _ things: [EntityKey: FoldedEntity], _ graph: EntityGraph? = nil,
        belief: @escaping @Sendable ([EntityKey]) -> Belief = { _ in Belief(preferences: [], ranks: [:]) }
    ) {
        self.things = things
        self.belief = belief
        self.graph = graph ?? EntityGraph(things.values.flatMap(\.links))
    }

    public func thing<Entity: EntityType>(_ code: Code?, _: Entity.Type = Entity.self) -> Folded<Entity>? {
        code.flatMap { self.things[EntityKey(Entity.kind, $0)]?.of() }
    }

    /// What is believed to refer to `key`, of one kind, by code.
    public func all<Entity: EntityType>(_: Entity.Type = Entity.self, referringTo key: EntityKey) -> [Folded<Entity>] {
        Set(self.graph.links(to: key).lazy.map(\.from).filter { $0.kind == Entity.kind && $0 != key }).sorted()
            .compactMap { self.things[$0]?.of() }
    }

    /// All things of one kind, by code.
    public func all<Entity: EntityType>(_: Entity.Type = Entity.self) -> [Folded<Entity>] {
        self.things.keys.filter { $0.kind == Entity.kind }.sorted().compactMap { self.things[$0]?.of() }
    }

    /// The agreements that are believed to be for a partnership, drafts too.
    public func agreements(for partnership: EntityKey) -> [Folded<Agreement>] {
        self.all(Agreement.self, referringTo: partnership).filter { agreement in
            agreement.partnerships?.contains { EntityKey(.partnership, $0) == partnership } == true
        }
    }
}
