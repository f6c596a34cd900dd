internal import Shared

extension Rule {
    static let sourcesAgree = Rule(
        "R28", version: 2, severity: .info, "What several sources state of one thing agrees."
    ) {
        thing, _ in
        thing.disputed.map { claims in
            Found(
                "Others say otherwise about \(claims.field) of \(thing.name); \(claims.decision). All claims are kept.",
                claims.believed.events + claims.rivals.flatMap(\.events))
        }
    }
}
