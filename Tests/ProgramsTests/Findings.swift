internal import Shared
internal import Testing

@testable internal import ProgramsDomain

/// Every thing that the events tell of, folded.
func neighbourhood(_ events: [HistoryEvent]) -> Neighbourhood {
    let (withdrawals, told) = (
        events.filter { $0.data is EventWithdrawn }, events.filter { !($0.data is EventWithdrawn) }
    )
    return Neighbourhood(
        Dictionary(
            uniqueKeysWithValues: Dictionary(grouping: told) { $0.data.entity }
                .map { key, history in (key, Fold.fold(key, history + withdrawals)) }))
}

/// What one rule finds about a thing.
func findings(_ rule: String, about key: EntityKey, in events: [HistoryEvent]) throws -> [Finding] {
    let around = neighbourhood(events)
    let thing = try #require(around.things[key])
    return Rule.findings(about: thing, in: around).filter { $0.rule == rule }
}
