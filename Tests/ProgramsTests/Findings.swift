internal import Shared
internal import Testing

@testable internal import ProgramsDomain

/// Every entity about which the events state something, folded.
func foldedGraph(_ events: [HistoryEvent]) -> FoldedGraph {
    let (withdrawals, stated) = (
        events.filter { $0.data.role == .withdrawal }, events.filter { $0.data.role != .withdrawal }
    )
    return FoldedGraph(
        Dictionary(
            uniqueKeysWithValues: Dictionary(grouping: stated) { $0.data.entity }
                .map { key, history in (key, Fold.fold(key, history + withdrawals)) }))
}

/// The findings of one rule about an entity.
func findings(_ rule: String, about key: EntityKey, in events: [HistoryEvent]) throws -> [Finding] {
    let graph = foldedGraph(events)
    let thing = try #require(graph.entities[key])
    return Rule.findings(about: thing, in: graph).filter { $0.rule == rule }
}
