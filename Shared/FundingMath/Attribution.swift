public import Shared

/// Finds the partnerships to which an entity belongs, by current believed claims: those that it names itself, else
/// those of the entities that it belongs to by a field declared `belongsTo`. Every path to a partnership counts.
/// Cycles and long chains are safe, because no entity is followed twice.
public struct Attribution {
    private let entities: [EntityKey: FoldedEntity]
    /// The entities that each entity belongs to, with the field that states it.
    private let owners: [EntityKey: Set<StatedLink>]

    public init(in graph: FoldedGraph) {
        self.entities = graph.entities
        let links = graph.entities.values.flatMap(\.currentLinks).filter { $0.link.relation == .belongsTo }
        self.owners = Dictionary(grouping: links, by: \.link.from).mapValues { Set($0) }
    }

    /// Allocations by partnership code.
    public func allocations(of key: EntityKey) -> [String: Allocation] {
        var allocations: [EntityKey: [String: Allocation]] = [:]
        var dependents: [EntityKey: [EntityKey]] = [:]
        var found = [key]
        var next = 0
        while next < found.count {
            let thing = found[next]
            next += 1
            guard allocations.updateValue(self.named(by: thing), forKey: thing) == nil else { continue }
            for owner in self.inheritedOwners(of: thing) where owner.kind != .partnership {
                dependents[owner, default: []].append(thing)
                found.append(owner)
            }
        }
        // Allocations propagate from owners to dependents, and from these to their own dependents.
        var changed = Array(found.reversed())
        while let owner = changed.popLast() {
            let inherited = (allocations[owner] ?? [:]).mapValues(\.inherited)
            for thing in dependents[owner] ?? [] {
                let before = allocations[thing] ?? [:]
                let after = before.merging(
                    inherited.mapValues { self.marked($0, of: thing) }, uniquingKeysWith: Allocation.merged)
                if after != before {
                    allocations[thing] = after
                    changed.append(thing)
                }
            }
        }
        return allocations[key] ?? [:]
    }

    /// The allocations to the partnerships that an entity names itself, else to the one that it is about.
    private func named(by key: EntityKey) -> [String: Allocation] {
        let links = (self.owners[key] ?? []).filter { $0.link.to.kind == .partnership }
        let own = links.filter { !Self.isSubject($0) }
        let shares = self.entities[key].flatMap { FundedEntity($0) }?.shares ?? []
        var allocations: [String: Allocation] = [:]
        for code in (own.isEmpty ? links : own).map(\.link.to.code) {
            allocations[code] = self.marked(
                Allocation(share: shares.first { $0.partnership?.text == code }?.share), of: key)
        }
        return allocations
    }

    /// The owners from which an entity inherits its partnerships; none when it names partnerships itself.
    private func inheritedOwners(of key: EntityKey) -> [EntityKey] {
        let owners = self.owners[key] ?? []
        if owners.contains(where: { $0.link.to.kind == .partnership && !Self.isSubject($0) }) { return [] }
        return owners.map(\.link.to)
    }

    private func marked(_ allocation: Allocation, of key: EntityKey) -> Allocation {
        guard self.entities[key].flatMap({ FundedEntity($0) })?.relation == .related else { return allocation }
        var allocation = allocation
        allocation.isRelated = true
        return allocation
    }

    /// Whether the link states what the entity is about, rather than to what it belongs.
    private static func isSubject(_ link: StatedLink) -> Bool {
        link.field == FundingRequirement.name(of: \.about)
    }
}
