internal import Shared

extension Rule {
    static let newNameHasDay = Rule(
        "B32", severity: .info, of: [.city, .organisation, .partnership],
        "A thing that has a new name is renamed with a day, not registered again."
    ) { entity, _ in
        entity.steps.filter { $0.name == City.Step.registered.rawValue }.compactMap { step in
            guard let claims = step.claims(of: City.fields.name.name), !claims.rivals.isEmpty else { return nil }
            let stated = ([claims.believed] + claims.rivals).flatMap(\.events)
            let publishers = Dictionary(grouping: stated, by: \.source)
            guard let own = publishers.values.first(where: { $0.count > 1 }) else { return nil }
            return Found(
                "The publisher of \(entity.name) has registered it with two names; if the name changed, state \(entity.key.kind.rawValue).renamed with the day.",
                own)
        }
    }
}
