internal import Shared

extension Rule {
    static let codesAreCurrent = Rule("B16", "Codes of published lists are not withdrawn.") { thing, _ in
        thing.steps.flatMap(\.events).flatMap { event in
            event.data.notes.map { RuleResult("\($0) It was accepted because the event is imported.", [event.ref]) }
        }
    }
}
