internal import Shared

extension Rule {
    static let endOfProgrammeHasReason = Rule(
        "B12", Programme.self, "A cancelled or suspended programme has a reason, and names its cause."
    ) { thing, _ in
        guard [.cancelled, .suspended].contains(thing.state),
            let step = thing.steps.last(where: { $0.name != .registered })
        else { return [] }
        let hasCode = step.events.contains { $0.data[Programme.fields.reason]?.code != nil }
        let hasLink = step.events.contains { $0.data[Programme.fields.causedBy]?.isEmpty == false }
        guard !hasCode || !hasLink else { return [] }
        let missing = [
            hasCode ? nil : "a reason with its code", hasLink ? nil : "the context event or obstacle in `caused_by`",
        ]
        return [
            RuleResult(
                "\(thing.name) has status \(thing.state.rawValue) without \(missing.compactMap(\.self).joined(separator: " and without ")).",
                step.refs)
        ]
    }
}
