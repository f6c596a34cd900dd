/// The relations between the entities at hand. Everything that follows relations (membership of a partnership,
/// attribution of money, what a report depends on, which reports a fact makes stale) uses this type or, for stored
/// links, the SQL of `LinkTable`; a property test checks that both give the same answers.
public struct EntityGraph: Sendable {
    private let outgoing: [EntityKey: [EntityLink]]
    private let incoming: [EntityKey: [EntityLink]]

    public init(_ links: some Sequence<EntityLink>) {
        let links = Set(links)
        self.outgoing = Dictionary(grouping: links, by: \.from)
        self.incoming = Dictionary(grouping: links, by: \.to)
    }

    /// The links from this entity.
    public func links(from key: EntityKey) -> [EntityLink] { self.outgoing[key] ?? [] }

    /// The links to this entity.
    public func links(to key: EntityKey) -> [EntityLink] { self.incoming[key] ?? [] }

    /// The entities that belong to an entity: those that name it as their owner, directly or through others, and those
    /// that are about any of these. No entity belongs through one that is only about another.
    ///
    /// - Parameter nearest: whether the nearest statement counts: an entity that names one of the same kind itself does
    ///   not belong to another one through a third entity.
    public func belonging(to thing: EntityKey, nearest: Bool = true) -> Set<EntityKey> {
        var reached: Set<EntityKey> = []
        var expanded: Set<EntityKey> = [thing]
        var edge = [thing]
        while let key = edge.popLast() {
            for link in self.links(to: key) where link.relation == .belongsTo || link.relation == .about {
                if nearest, key.kind != thing.kind,
                    self.links(from: link.from).contains(where: { $0.to.kind == thing.kind })
                {
                    continue
                }
                reached.insert(link.from)
                if link.relation == .belongsTo, expanded.insert(link.from).inserted { edge.append(link.from) }
            }
        }
        return reached.subtracting([thing])
    }

    /// The entities that any of these entities name.
    public func named(by keys: Set<EntityKey>) -> Set<EntityKey> {
        Set(keys.flatMap { self.links(from: $0).map(\.to) })
    }

    /// The neighbours of an entity: entities that belong to, or are about, an entity that it belongs to itself, such
    /// as a disaster in one of a partnership's cities, or an office there and its posts. Entities of its own kind, and
    /// what belongs to them, are not included.
    public func neighbours(of thing: EntityKey) -> Set<EntityKey> {
        var result: Set<EntityKey> = []
        var edge = self.links(from: thing).filter { $0.relation == .belongsTo }.map(\.to)
        var expanded = Set(edge)
        while let key = edge.popLast() {
            for link in self.links(to: key) where link.relation == .about || link.relation == .belongsTo {
                guard link.from.kind != thing.kind else { continue }
                result.insert(link.from)
                if link.relation == .belongsTo, expanded.insert(link.from).inserted { edge.append(link.from) }
            }
        }
        return result
    }

    /// Everything that a report about an entity depends on: the entities that belong to it, those that these are
    /// computed from, those that any of these name, and its neighbours.
    public func dependencies(of thing: EntityKey) -> Set<EntityKey> {
        var reached: Set<EntityKey> = [thing]
        var expanded: Set<EntityKey> = [thing]
        var edge = [thing]
        while let key = edge.popLast() {
            if expanded.contains(key) {
                for link in self.links(to: key) where link.relation == .belongsTo || link.relation == .about {
                    let isNew = reached.insert(link.from).inserted
                    let expands = link.relation == .belongsTo && expanded.insert(link.from).inserted
                    if isNew || expands { edge.append(link.from) }
                }
            }
            for link in self.links(from: key) where link.relation == .derivesFrom {
                reached.insert(link.to)
                if expanded.insert(link.to).inserted { edge.append(link.to) }
            }
        }
        return reached.union(self.named(by: reached)).union(self.neighbours(of: thing))
    }

    /// The entities of a kind whose reports depend on any of these: the inverse of `dependencies`.
    public func dependents(on keys: Set<EntityKey>, ofKind kind: EntityKind) -> Set<EntityKey> {
        var fresh = keys
        for key in keys { for link in self.links(to: key) { fresh.insert(link.from) } }
        var reached = fresh
        var edge = fresh.map { (key: $0, isFresh: true) }
        while let (key, isFresh) = edge.popLast() {
            for link in self.links(from: key)
            where link.relation == .belongsTo || isFresh && link.relation == .about {
                if reached.insert(link.to).inserted { edge.append((link.to, false)) }
            }
            for link in self.links(to: key) where link.relation == .derivesFrom {
                reached.insert(link.from)
                if fresh.insert(link.from).inserted { edge.append((link.from, true)) }
            }
        }
        return reached.filter { $0.kind == kind }.union(self.surroundedEntities(by: keys, ofKind: kind))
    }

    /// The entities of a kind whose neighbours include any of these: the inverse of `neighbours`.
    private func surroundedEntities(by keys: Set<EntityKey>, ofKind kind: EntityKind) -> Set<EntityKey> {
        var result: Set<EntityKey> = []
        var owners: Set<EntityKey> = []
        var edge = keys.filter { $0.kind != kind }.map { (key: $0, isFresh: true) }
        while let (key, isFresh) = edge.popLast() {
            for link in self.links(from: key)
            where link.relation == .belongsTo || isFresh && link.relation == .about {
                guard owners.insert(link.to).inserted else { continue }
                for owned in self.links(to: link.to) where owned.relation == .belongsTo && owned.from.kind == kind {
                    result.insert(owned.from)
                }
                if link.to.kind != kind { edge.append((link.to, false)) }
            }
        }
        return result
    }

    /// The entity itself, the entities that belong to it, those that these name, and its neighbours.
    public func surroundings(of key: EntityKey) -> Set<EntityKey> {
        var surroundings = self.belonging(to: key).union([key])
        surroundings.formUnion(self.named(by: surroundings))
        surroundings.formUnion(self.neighbours(of: key))
        return surroundings
    }
}
