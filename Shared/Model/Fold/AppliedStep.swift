public import JSON

/// A step that was applied; steps are in the order of judgement.
public final class AppliedStep: Sendable {
    /// The verb, followed by a space and the value of its variant where it has one: `closed resolved`.
    public let name: String
    /// The state that it led to.
    public let state: String
    /// The believed day, as exact as it is known.
    public let date: CoarseDate?
    /// Every event that states the step, the most believed first.
    public let events: [HistoryEvent]
    /// The claims of several events about each field; empty when one event states the step.
    private let compared: [String: AnyClaims]

    init(name: String, state: String, date: CoarseDate?, events: [HistoryEvent], belief: Belief) {
        self.name = name
        self.state = state
        self.date = date
        self.events = events
        self.compared = events.count > 1 ? Self.compare(events, name, belief) : [:]
    }

    /// The rule by which the events of this step change the entity.
    var rule: AnyStepRule { self.events[0].data.schema.step }

    /// Fields that are not claims about the entity.
    static let notClaims: Set<String> = ["sources", "remark", "reason"]

    /// Fields that this step states, in byte order.
    public var fields: [String] {
        let names = self.events.count > 1 ? Array(self.compared.keys) : self.events[0].members.members.map(\.key)
        return names.filter { !Self.notClaims.contains($0) }.sorted(by: ByteOrder.precedes)
    }

    /// The claims about a field; nil when there are none.
    public func claims(of field: String) -> AnyClaims? {
        if self.events.count > 1 { return self.compared[field] }
        guard let value = self.events[0].members[field] else { return nil }
        return AnyClaims(
            step: self.name, field: field, believed: AnyClaim(value: value, events: [self.events[0].ref]), rivals: [])
    }

    /// Fields for which more than one value was stated.
    var disputed: [AnyClaims] {
        self.compared.values.filter { !$0.rivals.isEmpty && !Self.notClaims.contains($0.field) }
    }

    /// The step's data, put together from the believed claims.
    public var members: JSONValue {
        .object(
            Dictionary(
                self.fields.compactMap { name in
                    self.claims(of: name).map { (name, JSONValue($0.believed.value)) }
                }
            ) { first, _ in first })
    }

    /// Fields with several claims that do not contradict each other: the finest one is used.
    var refined: [AnyClaims] {
        self.compared.values.filter {
            $0.rivals.isEmpty && !$0.coarser.isEmpty && !Self.notClaims.contains($0.field)
        }
    }

    /// For each field that any of the events states: the believed value with the rule that chose it, and the others.
    private static func compare(_ events: [HistoryEvent], _ step: String, _ belief: Belief) -> [String: AnyClaims] {
        let fields = Set(events.flatMap { $0.members.members.map(\.key) })
        return Dictionary(
            fields.map { ($0, Self.claims(of: $0, in: events, step, belief)) }
        ) { first, _ in first }
    }

    /// The claims of these events about a field, which at least one of them states.
    static func claims(
        of field: String, in events: [HistoryEvent], _ step: String, _ belief: Belief
    ) -> AnyClaims {
        let kind = events[0].data.schema.kind
        var views: [JSONValue: JSONView] = [:]
        let statements = events.compactMap { event in
            event.members[field].map { view in
                let value = JSONValue(view)
                if views[value] == nil { views[value] = view }
                return (event: event, value: value)
            }
        }
        let type = kind.type.targetFields.contains(field) ? nil : kind.fieldType(named: field)
        let group = kind.type.fieldGroups.first { $0.contains(field) }
        let judged = belief.judge(
            statements, about: field, .declared(type, views.keys),
            agrees: { finer, coarser in group.map { Self.agree(finer, coarser, $0, kind) } ?? true })
        func claim(_ statement: Judgement<JSONValue>.Statement) -> AnyClaim {
            AnyClaim(
                value: views[statement.value] ?? (try? JSONDocument(statement.value.text))?.root
                    ?? statements[0].event.members[field] ?? statements[0].event.members,
                events: statement.events)
        }
        return AnyClaims(
            step: step, field: field, believed: claim(judged.believed), coarser: judged.coarser.map(claim),
            rivals: judged.rivals.map(claim), rule: judged.rule, preference: judged.preference)
    }

    /// Whether an event agrees with the coarser one on all fields that belong together, at least as exactly: one event
    /// refines all of them, or none is refined.
    private static func agree(
        _ finer: HistoryEvent, _ coarser: HistoryEvent, _ group: Set<String>, _ kind: EntityKind
    ) -> Bool {
        group.allSatisfy { name in
            guard let other = coarser.members[name] else { return true }
            guard let one = finer.members[name] else { return false }
            let (value, coarse) = (JSONValue(one), JSONValue(other))
            return value == coarse || Comparison.declared(kind.fieldType(named: name)).isWithin(value, coarse)
        }
    }
}
