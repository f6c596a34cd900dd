internal import Shared

extension Rule {
    static let sourcesAgree = Rule(
        "R28", version: 2, severity: .info, "Sources agree about a thing."
    ) {
        thing, _ in
        thing.disputed.map { claims in
            RuleResult(
                "Sources disagree about \(claims.field) of \(thing.name); \(claims.decision). All claims are kept.",
                claims.believed.events + claims.rivals.flatMap(\.events))
        }
    }
}
