internal import Shared

extension Rule {
    static let sourcesAgree = Rule("R28", severity: .info, "What several sources state of one thing agrees.") {
        thing, _ in
        thing.disputed.map { claims in
            Found(
                "Others say otherwise about \(claims.field) of \(thing.name); all claims are kept.",
                claims.believed.events + claims.rivals.flatMap(\.events))
        }
    }
}
