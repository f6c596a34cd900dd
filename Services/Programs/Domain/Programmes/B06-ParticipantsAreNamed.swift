internal import Shared

extension Rule {
    static let participantsAreNamed = Rule(
        "B06", Programme.self, "Every participant of a programme has a code or a name, and a role."
    ) { thing, _ in
        (thing.participants ?? []).enumerated().compactMap { position, participant in
            let isNameless = participant.organisation == nil && participant.name == nil
            let missing = [
                isNameless ? "neither a code nor a name" : nil, participant.role == nil ? "no role" : nil,
            ].compactMap(\.self)
            guard !missing.isEmpty else { return nil }
            return RuleResult(
                "Participant \(position) of \(thing.name), counted from 0, has \(missing.joined(separator: ", and ")).",
                thing.assertedBy(\.participants))
        }
    }
}
