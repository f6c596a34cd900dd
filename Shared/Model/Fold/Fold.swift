internal import JSON

/// Judges the whole history of one thing. A pure function of the set of events: arrival, order and repetition do not
/// matter.
public enum Fold {
    /// Members of data that are not claims about the thing.
    static let notClaims: Set<String> = ["sources", "remark", "reason"]

    /// - Parameters:
    ///   - history: events of the thing, withdrawals of them, and preferences about it; in any order, repetitions allowed.
    ///   - ranks: the rank of each publisher that has one.
    public static func fold(_ key: EntityKey, _ history: [HistoryEvent], ranks: [String: Int] = [:]) -> FoldedEntity {
        switch key.kind {
        case .activity: Self.fold(key, history, ranks, by: ActivityLifeCycle.self)
        case .observation: Self.fold(key, history, ranks, by: ObservationLifeCycle.self)
        case .agreement: Self.fold(key, history, ranks, by: AgreementLifeCycle.self)
        default: Self.fold(key, history, ranks, by: RegistrationLifeCycle.self)
        }
    }

    private static func fold<Cycle: LifeCycle>(
        _ key: EntityKey, _ history: [HistoryEvent], _ ranks: [String: Int], by _: Cycle.Type
    ) -> FoldedEntity {
        var seen: Set<EventRef> = []
        let events = history.filter { seen.insert($0.ref).inserted }
        let withdrawals = Withdrawals.effective(in: events)
        let active = events.filter { $0.isAdmitted && withdrawals[$0.ref] == nil }
        let belief = Belief(preferences: active.filter { $0.data is ClaimPreferred }, ranks: ranks)

        var groups: [String: (name: String, rank: Int, events: [HistoryEvent])] = [:]
        for event in active {
            guard let step = Cycle.step(of: event) else { continue }
            groups[step.identity, default: (step.name, step.rank, [])].events.append(event)
        }
        var byRef: [EventRef: [HistoryEvent]] = [:]
        let steps = groups.values.map { group in
            let events = group.events.sorted { belief.prefers($0, over: $1, about: nil) }
            byRef[events[0].ref] = events
            // A preference about the date alone moves the step, not only what is shown of it.
            let field = Cycle.dateField(of: group.name)
            let dated = events.min { belief.prefers($0, over: $1, about: field) } ?? events[0]
            return Step(
                name: group.name, rank: group.rank, date: Cycle.step(of: dated)?.date, time: events[0].time,
                ref: events[0].ref)
        }

        var state = Cycle.initial
        var applied: [FoldedEntity.Applied] = []
        var notApplied: [FoldedEntity.NotApplied] = []
        for step in StepOrder.sorted(steps) {
            let events = byRef[step.ref] ?? []
            guard let next = Cycle.next(state, step.name) else {
                let legal = Cycle.legal(in: state)
                let moves = legal.isEmpty ? "nothing more is legal" : "legal would be: \(legal.joined(separator: ", "))"
                for event in events {
                    notApplied.append(
                        .init(
                            event: event.ref,
                            sentence:
                                "\(key.kind.rawValue) \(key.code) is \(state), so \"\(step.name)\" has no effect; \(moves)."
                        ))
                }
                continue
            }
            state = next
            applied.append(
                .init(name: step.name, claims: Self.claims(of: events, step: step.name, belief), events: events))
        }
        for event in events where !event.isAdmitted {
            notApplied.append(.init(event: event.ref, sentence: "The event was stored without effect when it arrived."))
        }
        let withdrawn = events.compactMap { event in
            withdrawals[event.ref].map { FoldedEntity.Withdrawn(event: event.ref, by: $0.ref, reason: $0.reason) }
        }
        return FoldedEntity(
            key: key, state: state, steps: applied, notApplied: notApplied.sorted { $0.event < $1.event },
            withdrawn: withdrawn.sorted { $0.event < $1.event })
    }

    /// For each member that any of the events tells: the value believed, and its rivals.
    private static func claims(of events: [HistoryEvent], step: String, _ belief: Belief) -> [Claims] {
        var tellers: [String: [(event: HistoryEvent, value: JSONValue)]] = [:]
        for event in events {
            for (name, value) in event.members.members where !Self.notClaims.contains(name) {
                tellers[name, default: []].append((event, JSONValue(value)))
            }
        }
        return tellers.sorted { JSONWriter.inByteOrder($0.key, $1.key) }.map { field, told in
            let told = told.sorted { belief.prefers($0.event, over: $1.event, about: field) }
            var values: [JSONValue] = []
            var refs: [JSONValue: [EventRef]] = [:]
            for (event, value) in told {
                if refs[value] == nil { values.append(value) }
                refs[value, default: []].append(event.ref)
            }
            let claims = values.map { Claim(value: $0, events: refs[$0] ?? []) }
            return Claims(step: step, field: field, believed: claims[0], rivals: Array(claims.dropFirst()))
        }
    }
}
