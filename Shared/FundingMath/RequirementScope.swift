internal import Shared

/// What money is needed for: what a part needs is a part of what the whole needs on the same day.
struct RequirementScope: MoneyScope {
    let key: EntityKey
    let group: String
    private let about: EntityKey
    /// The whole partnership, and the components that it is a part of.
    private let wholes: Set<EntityKey>

    /// Nil for a requirement without a currency, or that is about nothing.
    init?(_ item: FundingItem, _ partnership: EntityKey, _ graph: FoldedGraph, _ components: ComponentParents) {
        guard let requirement = item.entity.of(FundingRequirement.self), let currency = item.currency,
            let about = requirement.about?.key
        else { return nil }
        self.key = item.key
        self.group = "\(currency) \(requirement.on?.text ?? "")"
        self.about = about
        var named: Set<Code> = []
        switch about.kind {
        case .component: named = Code(about.code).map { [$0] } ?? []
        case .activity: named = Set(graph.things[about]?.of(Activity.self)?.components ?? [])
        default: break
        }
        let all = named.reduce(into: named) { $0.formUnion(components.wholes(of: $1)) }
        self.wholes = Set(all.map { EntityKey(.component, $0) } + [partnership]).subtracting([about])
    }

    func contains(_ other: RequirementScope) -> Bool { self.about == other.about || other.wholes.contains(self.about) }
}
