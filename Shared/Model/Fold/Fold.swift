internal import JSON

/// Judges the whole history of one entity. A pure function of the set of events: arrival, order and repetition do not
/// matter.
public enum Fold {
    /// - Parameters:
    ///   - history: events of the entity, withdrawals of them, and preferences about it; in any order, repeats allowed.
    ///   - ranks: the rank of each publisher that has one.
    ///   - asOf: leaves out steps that were certainly taken later.
    public static func fold(
        _ key: EntityKey, _ history: [HistoryEvent], ranks: [String: Int] = [:], asOf: CalendarDate? = nil
    ) -> FoldedEntity {
        let ordered = OrderedHistory(history, ranks: ranks)
        let cycle = LifeCycle.of(key.kind)
        var progress = FoldProgress()
        var applied: [AppliedStep] = []
        var notApplied: [FoldedEntity.NotApplied] = []
        for (step, events) in ordered.steps {
            if let asOf, step.date?.isOnOrBefore(asOf) == .no { continue }
            switch progress.apply(StepFacts(step.name, events), cycle) {
            case .applied(let state):
                applied.append(
                    AppliedStep(
                        name: step.name, state: state, date: step.date, events: events, belief: ordered.belief))
            case .illegal:
                let sentence = progress.sentence(about: key, step.name, cycle)
                notApplied += events.map { .init(event: $0.ref, sentence: sentence) }
            }
        }
        for event in ordered.events where !event.isAdmitted {
            notApplied.append(.init(event: event.ref, sentence: "The event was stored without effect when it arrived."))
        }
        let withdrawn = ordered.events.compactMap { event in
            ordered.withdrawals[event.ref].map {
                FoldedEntity.Withdrawn(event: event.ref, by: $0.ref, reason: $0.reason)
            }
        }
        return FoldedEntity(
            key: key, state: progress.state, steps: applied, notApplied: notApplied.sorted { $0.event < $1.event },
            withdrawn: withdrawn.sorted { $0.event < $1.event })
    }

    /// The checkpoint of the same history; nil when the history has a preference, a withdrawal or an event that was not
    /// admitted, because only a fold from scratch can determine what these affect.
    public static func checkpoint(
        _ key: EntityKey, _ history: [HistoryEvent], ranks: [String: Int] = [:]
    ) -> FoldCheckpoint? {
        let ordered = OrderedHistory(history, ranks: ranks)
        guard ordered.events.allSatisfy({ $0.data.role == .statement && $0.isAdmitted }) else { return nil }
        let cycle = LifeCycle.of(key.kind)
        var checkpoint = FoldCheckpoint(events: ordered.events.count)
        for (step, events) in ordered.steps { checkpoint.append(step, events, ordered.belief, cycle) }
        return checkpoint
    }
}
