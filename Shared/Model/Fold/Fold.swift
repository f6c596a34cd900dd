internal import JSON

/// Judges the whole history of one thing. A pure function of the set of events: arrival, order and repetition do not
/// matter.
public enum Fold {
    /// Members of data that are not claims about the thing.
    static let notClaims: Set<String> = ["sources", "remark", "reason"]
    /// Members that show a fact: several stand beside each other.
    static let evidence: Set<String> = ["document", "quoted"]

    /// - Parameters:
    ///   - history: events of the thing, withdrawals of them, and preferences about it; in any order, repetitions allowed.
    ///   - ranks: the rank of each publisher that has one.
    ///   - asOf: leaves out steps that were certainly taken later.
    public static func fold(
        _ key: EntityKey, _ history: [HistoryEvent], ranks: [String: Int] = [:], asOf: CalendarDate? = nil
    ) -> FoldedEntity {
        let cycle = LifeCycle.of(key.kind)
        var seen: Set<EventRef> = []
        let events = history.filter { seen.insert($0.ref).inserted }
        let withdrawals = Withdrawals.effective(in: events)
        let active = events.filter { $0.isAdmitted && withdrawals[$0.ref] == nil }
        let belief = Belief(preferences: active.filter { $0.data is ClaimPreferred }, ranks: ranks)
        let (steps, tellers) = Self.steps(of: active, cycle, belief)

        var state = LifeCycle.initial
        var applied: [FoldedEntity.Applied] = []
        var notApplied: [FoldedEntity.NotApplied] = []
        for step in StepOrder.sorted(steps) {
            let events = tellers[step.ref] ?? []
            if let asOf, step.date?.isOnOrBefore(asOf) == .no { continue }
            let reason = events.lazy.compactMap { $0.members["reason"] }.first
            let isReplaced = events.first.map { cycle.isReplaced($0, by: applied) } ?? false
            guard let next = isReplaced ? state : cycle.next(state, step.name, hasReason: reason != nil) else {
                let sentence = Self.sentence(key, state, step, cycle)
                notApplied += events.map { .init(event: $0.ref, sentence: sentence) }
                continue
            }
            state = next
            applied.append(
                .init(
                    name: step.name, state: state, date: step.date,
                    claims: Self.claims(of: events, step: step.name, belief), events: events))
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

    /// The steps that events tell, each once, and under its reference the events that tell it, the most believed first.
    private static func steps(
        of events: [HistoryEvent], _ cycle: LifeCycle, _ belief: Belief
    ) -> ([Step], [EventRef: [HistoryEvent]]) {
        var groups: [String: (verb: LifeCycle.Verb, events: [HistoryEvent])] = [:]
        for event in events {
            guard let verb = cycle.verb(of: event) else { continue }
            groups[verb.identity(of: event), default: (verb, [])].events.append(event)
        }
        var tellers: [EventRef: [HistoryEvent]] = [:]
        let steps = groups.values.map { verb, told in
            let events = told.sorted { belief.prefers($0, over: $1, about: nil) }
            tellers[events[0].ref] = events
            func believed(about member: String?) -> HistoryEvent {
                events.min { belief.prefers($0, over: $1, about: member) } ?? events[0]
            }
            // A preference about one member alone moves or names the step, not only what is shown of it.
            let dated = believed(about: events.lazy.compactMap { verb.dateMember(of: $0) }.first)
            return Step(
                name: verb.stepName(of: verb.variant.map { believed(about: $0) } ?? events[0]),
                rank: verb.rank(of: events[0]), date: verb.date(of: dated), time: events[0].time, ref: events[0].ref)
        }
        return (steps, tellers)
    }

    private static func sentence(
        _ key: EntityKey, _ state: String, _ step: Step, _ cycle: LifeCycle
    ) -> String {
        let legal = cycle.legal(in: state)
        let moves = legal.isEmpty ? "nothing more is legal" : "legal would be: \(legal.joined(separator: ", "))"
        return "\(key.kind.rawValue) \(key.code) is \(state), so \"\(step.name)\" has no effect; \(moves)."
    }

    private static func claims(of event: HistoryEvent, step: String) -> [Claims] {
        var values: [String: JSONValue] = [:]
        for (name, value) in event.members.members where !Self.notClaims.contains(name) {
            values[name] = JSONValue(value)
        }
        return values.sorted { JSONWriter.inByteOrder($0.key, $1.key) }.map { field, value in
            Claims(step: step, field: field, believed: Claim(value: value, events: [event.ref]), rivals: [])
        }
    }

    /// For each member that any of the events tells: the value believed, and its rivals.
    private static func claims(of events: [HistoryEvent], step: String, _ belief: Belief) -> [Claims] {
        // Most steps are told once: then there is nothing to compare.
        if events.count == 1 { return Self.claims(of: events[0], step: step) }
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
