internal import FoundationEssentials
internal import Shared

extension Rule {
    static let weightsMakeWhole = Rule("B15", Activity.self, "The weights of an activity's milestones make 100.") {
        thing, _ in
        let milestones = thing.milestones ?? []
        let weights = milestones.compactMap(\.weight)
        let sum = weights.reduce(0, +)
        guard !weights.isEmpty, weights.count != milestones.count || sum != 100 else { return [] }
        return [
            RuleResult(
                "The weights of the milestones of \(thing.name) make \(sum), \(weights.count) of \(milestones.count) stated; they must make 100.",
                thing.assertedBy(\.milestones))
        ]
    }
}
