/// A relation from one entity to another.
public struct EntityLink: Hashable, Sendable {
    public let from: EntityKey
    public let to: EntityKey
    public let relation: Relation

    public init(from: EntityKey, to: EntityKey, _ relation: Relation) {
        self.from = from
        self.to = to
        self.relation = relation
    }
}
