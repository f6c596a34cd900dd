public import JSON

/// A summary of a judged history. It can be continued with a further event that comes after all others in the order of
/// judgement, without reading the history again. In any other case the history is folded from scratch.
public struct FoldCheckpoint: Codable, Sendable, Equatable {
    /// A field of the last step: its value, and the weight that decides whether another claim is believed before it.
    private struct Stated: Codable, Sendable, Equatable {
        let value: String
        let weight: Belief.Weight
    }

    /// The last step in the order of judgement.
    private struct Last: Codable, Sendable, Equatable {
        let identity: String
        var facts: StepFacts
        var place: StepBounds.Place
        /// The weight of the claim that is believed for the step as a whole.
        var weight: Belief.Weight
        var fields: [String: Stated]
    }

    /// Everything before the last step.
    private var progress = FoldProgress()
    private var bounds = StepBounds()
    private var isSettled = false
    /// Members that are current before the last step, as JSON.
    private var standing: [String: String] = [:]
    private var appliedBefore = 0
    /// Verbs that have occurred, with their highest number; 0 for verbs without one.
    private var seen: [String: Int] = [:]
    private var last: Last?

    /// The number of events in the history.
    public private(set) var events: Int

    init(events: Int) { self.events = events }

    // MARK: Reading

    /// The judgement including the last step.
    private func judged(_ cycle: LifeCycle) -> (
        progress: FoldProgress, standing: [String: String], isSettled: Bool, applied: Int
    ) {
        guard let last else { return (self.progress, self.standing, self.isSettled, self.appliedBefore) }
        var progress = self.progress
        guard case .applied = progress.apply(last.facts, cycle) else {
            return (self.progress, self.standing, self.isSettled, self.appliedBefore)
        }
        var standing = self.standing
        let isDraft = self.isSettled && cycle.drafts?.steps.contains(last.facts.name) == true
        if !isDraft, let rule = cycle.rule(of: last.facts.verb) {
            if rule.replacesAll { standing = [:] }
            for field in rule.clearedFields { standing[field] = nil }
            for (field, stated) in last.fields where !rule.stepOnlyFields.contains(field) {
                standing[field] = stated.value
            }
        }
        let isSettled = self.isSettled || last.facts.name == cycle.drafts?.of
        return (progress, standing, isSettled, self.appliedBefore + 1)
    }

    /// State, version and current members, as a fold from scratch gives them.
    public func summary(of kind: EntityKind) -> (state: String, version: Int, members: JSONValue) {
        let judged = self.judged(LifeCycle.of(kind))
        var members: [String: JSONValue] = [:]
        for (name, text) in judged.standing { members[name] = (try? JSONDocument(text)).map { JSONValue($0.root) } }
        return (judged.progress.state, judged.applied, .object(members))
    }

    // MARK: Continuing

    /// Adds a step at the end.
    mutating func append(_ step: Step, _ events: [HistoryEvent], _ belief: Belief, _ cycle: LifeCycle) {
        let judged = self.judged(cycle)
        if let last {
            self.bounds.add(last.place)
            (self.progress, self.standing, self.isSettled, self.appliedBefore) = judged
        }
        let applied = AppliedStep(name: step.name, state: "", date: step.date, events: events, belief: belief)
        var fields: [String: Stated] = [:]
        let byRef = Dictionary(events.map { ($0.ref, $0) }) { first, _ in first }
        for field in applied.fields {
            guard let claim = applied.claims(of: field)?.believed, let ref = claim.events.first, let event = byRef[ref]
            else { continue }
            fields[field] = Stated(value: JSONValue(claim.value).text, weight: event.weight)
        }
        self.last = Last(
            identity: events[0].stepIdentity, facts: StepFacts(step.name, events), place: .init(step),
            weight: events[0].weight, fields: fields)
        let verb = events[0].data.schema.verb
        self.seen[verb] = max(self.seen[verb] ?? 0, self.last?.facts.number ?? 0)
    }

    /// How a history was continued.
    public enum Continuation: Sendable {
        /// The event states a new step, which is the last one.
        case newStep
        /// The event restates the last step and is believed before all others, in every field that they state.
        case restated
        /// The event restates the last step, and other events are believed before it.
        case rival
    }

    /// Continues with an admitted event that is a statement about the entity; no preference about the entity may exist.
    ///
    /// - Parameter ranks: the rank of each publisher that has one.
    /// - Returns: nil when the history has to be folded from scratch; the checkpoint is then unchanged.
    public mutating func advance(
        with event: HistoryEvent, kind: EntityKind, ranks: [String: Int]
    ) -> Continuation? {
        let cycle = LifeCycle.of(kind)
        let belief = Belief(preferences: [], ranks: ranks)
        var next = self
        next.events += 1
        guard let last = self.last, event.stepIdentity == last.identity else {
            let step = Step([event], belief)
            var bounds = self.bounds
            if let last = self.last { bounds.add(last.place) }
            guard self.isNew(event), bounds.allPrecede(.init(step)) else { return nil }
            next.append(step, [event], belief, cycle)
            self = next
            return .newStep
        }
        guard let continuation = next.restate(last, with: event, belief) else { return nil }
        self = next
        return continuation
    }

    /// Whether no earlier event can have stated this step.
    private func isNew(_ event: HistoryEvent) -> Bool {
        let rule = event.step
        guard !rule.isEach, let seen = self.seen[event.data.schema.verb] else { return true }
        // A rising number proves it, as long as nothing else distinguishes steps of the verb.
        return rule.by.count == 1 && rule.by[0].isNumber && (rule.number(in: event.members) ?? 1) > seen
    }

    private mutating func restate(_ last: Last, with event: HistoryEvent, _ belief: Belief) -> Continuation? {
        var last = last
        // Where no rule decides, all claims count together.
        guard belief.rule(between: event.weight, and: last.weight) != .undecided else { return nil }
        let isFirst = belief.prefers(event.weight, over: last.weight)
        let kind = event.data.entity.kind
        let related = Set(event.data.statedLinks.map(\.field))
        let names = event.members.members.map(\.key).filter { !AppliedStep.notClaims.contains($0) }
        for name in names {
            guard let view = event.members[name] else { continue }
            let value = JSONValue(view).text
            // Fields that are believed together are refined together.
            if kind.type.fieldGroups.contains(where: { $0.contains(name) }),
                Self.isCoarse(value, kind, name)
                    || last.fields[name].map({ Self.isCoarse($0.value, kind, name) }) ?? false
            {
                return nil
            }
            if let believed = last.fields[name] {
                // A changed value would require deriving the links again.
                if related.contains(name), believed.value != value { return nil }
                guard belief.rule(between: event.weight, and: believed.weight) != .undecided else { return nil }
                if believed.value != value, Self.canAgree(view, believed.value, kind.fieldType(named: name)) {
                    return nil
                }
                guard belief.prefers(event.weight, over: believed.weight) else { continue }
            } else if related.contains(name) {
                return nil
            }
            // The step has another value, which its most believed event does not state: this needs a fold of all.
            if !isFirst, last.fields[name]?.value != value { return nil }
            last.fields[name] = Stated(value: value, weight: event.weight)
        }
        if event.statesReason { last.facts.hasReason = true }
        if isFirst {
            let step = Step([event], belief)
            guard self.bounds.allPrecede(.init(step)) else { return nil }
            last.place = .init(step)
            last.weight = event.weight
            last.facts.name = step.name
            last.facts.statedNumber = event.step.number(in: event.members)
        }
        // Some fields of other events would be believed besides its own: this requires a fold of all events.
        if isFirst, !Set(last.fields.keys).isSubset(of: names) { return nil }
        self.last = last
        return isFirst ? .restated : .rival
    }

    private static func isCoarse(_ value: String, _ kind: EntityKind, _ name: String) -> Bool {
        let extent = (try? JSONDocument(value)).flatMap { Extent(JSONValue($0.root), kind.fieldType(named: name)) }
        return extent.map { !$0.isPoint } ?? false
    }

    /// Whether a further claim may be finer or coarser than others: only all claims together then decide.
    private static func canAgree(_ view: JSONView, _ believed: String, _ type: FieldType?) -> Bool {
        guard let claim = Extent(JSONValue(view), type) else { return false }
        guard claim.isPoint, let known = (try? JSONDocument(believed)).flatMap({ Extent(JSONValue($0.root), type) })
        else { return true }
        return !known.isPoint
    }
}
