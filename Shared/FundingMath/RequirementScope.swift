internal import Shared

/// The scope of a requirement. The requirement of a part is a part of the whole's, if both may be of the same day.
struct RequirementScope: MoneyScope {
    let key: EntityKey
    /// Its currency.
    let group: String
    private let on: CoarseDate?
    private let about: EntityKey
    /// The partnership, and the components that the subject is a part of.
    private let wholes: Set<EntityKey>

    /// Nil for a requirement without a currency or without a subject.
    init?(_ item: FundingItem, _ partnership: EntityKey, _ graph: FoldedGraph, _ components: ComponentParents) {
        guard let requirement = item.entity.of(FundingRequirement.self), let currency = item.currency,
            let about = requirement.about?.key
        else { return nil }
        self.key = item.key
        self.group = currency
        self.on = requirement.on
        self.about = about
        var named: Set<Code> = []
        switch about.kind {
        case .component: named = Code(about.code).map { [$0] } ?? []
        case .activity: named = Set(graph.entities[about]?.of(Activity.self)?.components ?? [])
        default: break
        }
        let all = named.reduce(into: named) { $0.formUnion(components.wholes(of: $1)) }
        self.wholes = Set(all.map { EntityKey(.component, $0) } + [partnership]).subtracting([about])
    }

    func contains(_ other: RequirementScope) -> Bool {
        (self.about == other.about || other.wholes.contains(self.about)) && self.isOfOneDay(with: other)
    }

    /// Whether both may be of the same day.
    private func isOfOneDay(with other: RequirementScope) -> Bool {
        guard let on, let day = other.on else { return true }
        return on.contains(day) || day.contains(on)
    }
}
