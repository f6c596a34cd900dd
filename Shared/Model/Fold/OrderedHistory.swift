/// A history in the order of judgement: its steps, each with the events that state it.
struct OrderedHistory {
    /// Each event once.
    let events: [HistoryEvent]
    let withdrawals: [EventRef: Withdrawals.Withdrawal]
    let belief: Belief
    /// Each step once, in the order of judgement, with the events that state it, the most believed first.
    let steps: [(step: Step, events: [HistoryEvent])]

    init(_ history: [HistoryEvent], ranks: [String: Int]) {
        var seen: Set<EventRef> = []
        let events = history.filter { seen.insert($0.ref).inserted }
        let withdrawals = Withdrawals.effective(in: events)
        let active = events.filter { $0.isAdmitted && withdrawals[$0.ref] == nil }
        let belief = Belief(preferences: active.filter { $0.data.role == .preference }, ranks: ranks)
        var groups: [String: [HistoryEvent]] = [:]
        for event in active where event.data.role == .statement {
            groups[event.stepIdentity, default: []].append(event)
        }
        var assertions: [EventRef: [HistoryEvent]] = [:]
        let steps = groups.values.map { stated in
            let events = stated.count == 1 ? stated : stated.sorted { belief.prefers($0, over: $1, about: nil) }
            assertions[events[0].ref] = events
            return Step(events, belief)
        }
        self.events = events
        self.withdrawals = withdrawals
        self.belief = belief
        self.steps = StepOrder.sorted(steps).map { ($0, assertions[$0.ref] ?? []) }
    }
}
