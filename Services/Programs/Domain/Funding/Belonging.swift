public import FoundationEssentials
internal import JSON
public import Shared

/// To which partnerships a thing belongs, by what is believed: to those that it names itself, else to those of the activity,
/// programme, component, budget or offer that it is for.
public struct Belonging {
    let around: Neighbourhood

    public init(around: Neighbourhood) { self.around = around }

    /// How a thing belongs to a partnership.
    public struct Tie: Equatable {
        /// The percentage of the thing that it names itself.
        public internal(set) var share: Decimal?
        /// Whether it, or what it is for, is only related to the partnership.
        public internal(set) var isRelated = false
        /// Whether what it is for belongs to the partnership by a share: of its own share nothing is told.
        public internal(set) var isThroughShare = false

        /// Two ways to one partnership.
        static func together(_ one: Tie, _ other: Tie) -> Tie {
            Tie(
                share: one.share ?? other.share, isRelated: one.isRelated || other.isRelated,
                isThroughShare: one.isThroughShare || other.isThroughShare)
        }
    }

    /// Ties by the codes of the partnerships.
    public func ties(of thing: FoldedEntity) -> [String: Tie] { self.ties(of: thing, on: []) }

    /// - Parameter way: what led here. Each way to a partnership counts, but none goes in a circle.
    private func ties(of thing: FoldedEntity, on way: Set<EntityKey>) -> [String: Tie] {
        guard !way.contains(thing.key) else { return [:] }
        let way = way.union([thing.key])
        var ties: [String: Tie] = [:]
        for named in thing.list("partnerships") {
            guard let code = named.string ?? named["partnership"]?.string else { continue }
            ties[code] = Tie(share: named["share"]?.decimal)
        }
        if ties.isEmpty {
            for owner in Self.owners(of: thing) {
                ties.merge(self.handedOn(by: owner, on: way), uniquingKeysWith: Tie.together)
            }
        }
        guard thing.members["relation"] == "related" else { return ties }
        return ties.mapValues { tie in
            var tie = tie
            tie.isRelated = true
            return tie
        }
    }

    /// The ties that what is for `owner` has through it.
    private func handedOn(by owner: EntityKey, on way: Set<EntityKey>) -> [String: Tie] {
        if owner.kind == .partnership { return [owner.code: Tie()] }
        var ties = self.around.things[owner].map { self.ties(of: $0, on: way) } ?? [:]
        if owner.kind == .component {
            // Agreements list their components, beside what is told of a component itself.
            for agreement in self.around.all(.agreement)
            where agreement.list("components").contains(where: { $0["code"]?.string == owner.code }) {
                ties.merge(self.ties(of: agreement, on: way), uniquingKeysWith: Tie.together)
            }
        }
        return ties.mapValues { Tie(isRelated: $0.isRelated, isThroughShare: $0.isThroughShare || $0.share != nil) }
    }

    private static func owners(of thing: FoldedEntity) -> [EntityKey] {
        var owners: [EntityKey] = []
        let members: [(String, EntityKind)] = [
            ("activity", .activity), ("programme", .programme), ("component", .component), ("agreement", .agreement),
            ("budget", .budget), ("offer", .offer), ("work_plan", .workPlan),
        ]
        for (member, kind) in members {
            if let code = thing.members[member]?.string { owners.append(EntityKey(kind, unchecked: code)) }
        }
        if thing.key.kind == .component, let parent = thing.members["parent"]?.string {
            owners.append(EntityKey(.component, unchecked: parent))
        }
        for component in thing.list("components") {
            if let code = component.string { owners.append(EntityKey(.component, unchecked: code)) }
        }
        if let kind = thing.members["about"]?["kind"]?.string.flatMap({ EntityKind(rawValue: $0) }),
            let code = thing.members["about"]?["code"]?.string
        {
            owners.append(EntityKey(kind, unchecked: code))
        }
        return owners
    }
}
