internal import Shared

extension Rule {
    static let renewalHasVersion = Rule(
        "B33", Agreement.self, "A renewal, an extension or an amendment has a version of its own."
    ) { thing, _ in
        thing.steps.filter { $0.name == .signed }.flatMap { step -> [RuleResult] in
            guard step.events.count > 1, let claims = step.claims(\.signed), !claims.rivals.isEmpty else { return [] }
            let version = step.version ?? 1
            let changing = step.events.filter { $0.data[Agreement.fields.change] != nil }
            let days = ((claims.isUndecided ? [] : [claims.believed]) + claims.rivals).map(\.value)
            let first = days.compactMap { $0.latest?.dayNumber }.min() ?? 0
            let last = days.compactMap { $0.earliest?.dayNumber }.max() ?? 0
            // Two dates stated for the same signing lie less than a year apart.
            guard !changing.isEmpty && version == 1 || last - first >= 365 else { return [] }
            return [
                RuleResult(
                    "Version \(version) of \(thing.name) is stated to have been signed on \(days.map(\.text).sorted().joined(separator: " and ")). Is one of them version \(version + 1)? State `version` with it.",
                    step.refs)
            ]
        }
    }
}
