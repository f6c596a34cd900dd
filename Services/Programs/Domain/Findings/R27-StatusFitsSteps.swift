internal import Shared

extension Rule {
    static let statusFitsSteps = Rule("R27", "The status does not contradict the steps that are stated.") { thing, _ in
        thing.notApplied.map { RuleResult($0.sentence, [$0.event]) }
    }
}
