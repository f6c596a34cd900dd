internal import Shared

extension Rule {
    static let programmeWithinAgreement = Rule(
        "B08", version: 2, Programme.self, "A programme lies within the term of its agreement."
    ) { thing, graph in
        guard let code = thing.agreement, let agreement = graph.thing(code, Agreement.self),
            let term = AgreementTerm(agreement)
        else { return [] }
        var found: [RuleResult] = []
        let start = thing.claims(\.actualStart) ?? thing.claims(\.plannedStart)
        if let start, start.believed.value.isBefore(term.begins) == .yes {
            found.append(
                RuleResult(
                    "\(thing.name) begins on \(start.believed.value), before agreement \(code) is in force on \(term.begins).",
                    start.believed.events + term.events))
        }
        let end = thing.claims(\.actualEnd) ?? thing.claims(\.plannedEnd)
        if let expires = term.expires, let end, expires.isBefore(end.believed.value) == .yes {
            found.append(
                RuleResult(
                    "\(thing.name) ends on \(end.believed.value), after agreement \(code) runs out on \(expires).",
                    end.believed.events + term.events))
        }
        return found
    }
}
