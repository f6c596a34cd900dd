internal import Shared

extension Rule {
    static let plannedEndIsFollowed = Rule(
        "B26", Programme.self, "A programme whose planned end has passed has ended, or has a later plan."
    ) { thing, graph in
        guard [.pipeline, .implementation].contains(thing.state), thing.actualEnd == nil,
            let end = thing.claims(\.plannedEnd), let last = end.believed.value.latest,
            // Uses no clock: the current day is that of the latest statement about an entity in the graph.
            let newest = graph.entities.values.flatMap({ $0.steps.flatMap(\.events) }).map(\.time).max(),
            last < newest.day
        else { return [] }
        return [
            RuleResult(
                "\(thing.name) was to end on \(end.believed.value), which has passed, and still has status \(thing.state.rawValue); state its status, or its new plan.",
                end.believed.events)
        ]
    }
}
