internal import Shared

extension Rule {
    static let supersededIsStated = Rule(
        "B19", Agreement.self, "An agreement that another one supersedes is stated to be superseded."
    ) { thing, graph in
        guard thing.state != .superseded else { return [] }
        let newer = graph.all(Agreement.self, referringTo: thing.key).filter {
            $0.supersedes?.text == thing.code && $0.last(.signed) != nil && $0.kind != .terminationNotice
        }
        return newer.map { other in
            RuleResult(
                "\(other.name) supersedes \(thing.name), which is \(thing.state.rawValue); state agreement.superseded.",
                other.assertedBy(\.supersedes))
        }
    }
}
