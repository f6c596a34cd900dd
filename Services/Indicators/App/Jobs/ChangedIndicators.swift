internal import Shared

/// The indicators whose figures may have changed with entities that were folded again.
enum ChangedIndicators {
    /// Every indicator that an event of these entities names: a correction can move a figure from one to another.
    static func of(_ folded: [FoldedEntity], _ histories: [EntityKey: [HistoryEvent]]) -> Set<String> {
        var changed: Set<String> = []
        for entity in folded {
            if entity.key.kind == .indicator { changed.insert(entity.key.code) }
            for step in entity.steps {
                for event in step.events { Self.add(event, to: &changed) }
            }
            for event in histories[entity.key] ?? [] { Self.add(event, to: &changed) }
        }
        return changed
    }

    private static func add(_ event: HistoryEvent, to changed: inout Set<String>) {
        for link in event.data.links where link.to.kind == .indicator { changed.insert(link.to.code) }
    }
}
