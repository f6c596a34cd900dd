internal import Shared

extension Rule {
    static let entityIsComplete = Rule(
        "B20", severity: .info, "A thing has every member that readers need."
    ) { thing, _ in
        guard !thing.steps.isEmpty else { return [] }
        let missing = Completeness.missing(of: thing)
        guard !missing.isEmpty else { return [] }
        return [RuleResult("\(thing.name) is incomplete: \(missing.joined(separator: ", ")) not stated.")]
    }
}
