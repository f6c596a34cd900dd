internal import Shared

extension Rule {
    static let milestoneWasPlanned = Rule("B21", Activity.self, "A milestone that is reached was planned.") {
        thing, _ in
        let planned = Set((thing.milestones ?? []).compactMap(\.milestone))
        return thing.steps.filter { $0.name == .milestoneReached }.compactMap { step in
            guard let code = step.milestone, !planned.contains(code) else { return nil }
            return RuleResult("\(thing.name) has reached milestone \(code), which no plan of it names.", step.refs)
        }
    }
}
