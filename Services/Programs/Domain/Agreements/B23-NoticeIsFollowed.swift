internal import Shared

extension Rule {
    static let noticeIsFollowed = Rule(
        "B23", Agreement.self, "An agreement for which a termination notice was signed is stated to be terminated."
    ) { thing, graph in
        guard ![.terminated, .superseded, .expired].contains(thing.state) else { return [] }
        let notices = graph.all(Agreement.self, referringTo: thing.key).filter { other in
            other.last(.signed) != nil && other.kind == .terminationNotice
                && (other.parent?.text == thing.code || other.supersedes?.text == thing.code)
        }
        return notices.map { notice in
            RuleResult(
                "\(notice.name) gives notice of \(thing.name), which is \(thing.state.rawValue); state agreement.terminated with its day.",
                notice.events)
        }
    }
}
