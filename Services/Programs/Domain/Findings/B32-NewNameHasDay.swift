internal import Shared

extension Rule {
    static let newNameHasDay = Rule(
        "B32", severity: .info, of: [.city, .organisation, .partnership],
        "A new name is stated as a renaming with its day, not as a second registration."
    ) { entity, _ in
        entity.steps.filter { $0.name == City.Step.registered.rawValue }.compactMap { step in
            guard let claims = step.claims(of: City.fields.name.name), !claims.rivals.isEmpty else { return nil }
            // Names by publisher.
            var names: [String: [[EventRef]]] = [:]
            for claim in (claims.isUndecided ? [] : [claims.believed]) + claims.rivals {
                for (source, events) in Dictionary(grouping: claim.events, by: \.source) {
                    names[source, default: []].append(events)
                }
            }
            guard let own = names.filter({ $0.value.count > 1 }).min(by: { $0.key < $1.key })?.value.flatMap({ $0 })
            else { return nil }
            return RuleResult(
                "The publisher of \(entity.name) has registered it with two names; if the name changed, state \(entity.key.kind.rawValue).renamed with the day.",
                own)
        }
    }
}
