internal import JSON
public import Shared

/// A thing with what it refers to and what refers to it, each folded from one viewpoint.
public struct Neighbourhood: Sendable {
    public let things: [EntityKey: FoldedEntity]
    /// What is believed to refer to a thing.
    private let referrers: [EntityKey: [EntityKey]]

    public init(_ things: [EntityKey: FoldedEntity]) {
        self.things = things
        var referrers: [EntityKey: Set<EntityKey>] = [:]
        for (key, entity) in things {
            for data in entity.steps.lazy.flatMap(\.believed) {
                for target in data.refersTo where target != key { referrers[target, default: []].insert(key) }
            }
        }
        self.referrers = referrers.mapValues { $0.sorted() }
    }

    /// What is believed to refer to `key`, of one kind.
    public func all(_ kind: EntityKind, referringTo key: EntityKey) -> [FoldedEntity] {
        (self.referrers[key] ?? []).filter { $0.kind == kind }.compactMap { self.things[$0] }
    }

    public func all(_ kind: EntityKind) -> [FoldedEntity] {
        self.things.filter { $0.key.kind == kind }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The agreements that are believed to be for a partnership.
    public func agreements(for partnership: EntityKey) -> [FoldedEntity] {
        self.all(.agreement, referringTo: partnership).filter { agreement in
            agreement.list("partnerships").contains(.string(partnership.code))
        }
    }
}
