internal import Shared

extension Rule {
    static let statusHasDates = Rule(
        "B10", version: 2, Programme.self, "The status of a programme has the dates that it needs."
    ) { thing, _ in
        guard let step = thing.steps.last(where: { $0.name != .registered }) else { return [] }
        let status = thing.state.rawValue
        var found: [RuleResult] = []
        if [.implementation, .finalisation, .closed].contains(thing.state), thing.actualStart == nil {
            found.append(RuleResult("\(thing.name) has status \(status) and no actual start.", step.refs))
        }
        if thing.state == .closed, thing.actualEnd == nil {
            found.append(RuleResult("\(thing.name) has status 4, closed, and no actual end.", step.refs))
        }
        if thing.state == .pipeline, step.actualStart != nil {
            found.append(
                RuleResult("\(thing.name) has an actual start, but status 1, pipeline; state its status 2.", step.refs))
        }
        if [.pipeline, .implementation].contains(thing.state), thing.actualEnd != nil {
            found.append(
                RuleResult("\(thing.name) has an actual end, but status \(status); state its status 3 or 4.", step.refs)
            )
        }
        for (date, verb) in [(thing.actualStart, "begun"), (thing.actualEnd, "ended")] {
            guard let date, let stated = step.events.first?.time, let first = date.earliest, first > stated.lastDay
            else { continue }
            found.append(RuleResult("\(thing.name) is stated on \(stated.day) to have \(verb) on \(date).", step.refs))
        }
        return found
    }
}
