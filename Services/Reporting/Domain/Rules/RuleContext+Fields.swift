internal import Shared

extension RuleContext {
    /// Fields of cooperation: components that are a part of no other one here.
    var fields: [ComponentEntry] { self.tree.fields }

    /// For each part the components that it is a part of, directly or through others.
    var wholes: [Code: Set<Code>] { self.tree.wholes }

    /// A component and its parts.
    func parts(of component: Code) -> Set<Code> { self.tree.parts[component] ?? [component] }

    /// Since when a component is agreed: the beginning of the first version that names it, of agreements that have been
    /// replaced too. Where no version names it, the first signing of the agreements that it belongs to.
    func agreed(_ component: ComponentEntry) -> CoarseDate? {
        let signed = self.facts.signed.filter { agreement in
            Code(agreement.agreement.code).map { component.agreements.contains($0) } ?? false
        }
        let naming = signed.compactMap { agreement in
            agreement.versions.first { version in
                (version.signing.components ?? []).contains { $0.code == component.code }
            }?.begins
        }
        return (naming.isEmpty ? signed.map(\.firstSigned) : naming).min(by: CoarseDate.isEarlier)
    }

    /// The party that an entity acts for: an organisation acts for its city.
    func side(_ reference: EntityReference) -> EntityKey {
        guard reference.kind == .organisation,
            let city = self.facts.thing(reference.key, Organisation.self)?.city
        else { return reference.key }
        return EntityKey(.city, city)
    }

    /// The sides of an agreement, without cities that take part in another partnership under it.
    func sides(_ parties: [EntityReference]) -> [EntityKey] {
        let cities = Set(self.cities.map { EntityKey(.city, $0.code) })
        return Set(parties.map(self.side)).filter { $0.kind != .city || cities.isEmpty || cities.contains($0) }.sorted()
    }
}
