public import JSON

/// A step that was taken, in the order of judgement.
public final class AppliedStep: Sendable {
    /// The verb, and behind a space the value of its variant: `closed resolved`.
    public let name: String
    /// The state that it led to.
    public let state: String
    /// The believed day, as exact as it is known.
    public let date: CoarseDate?
    /// Every event that states the step, the most believed first.
    public let events: [HistoryEvent]
    /// What several events state of each field; empty when one event states the step.
    private let compared: [String: AnyClaims]

    init(name: String, state: String, date: CoarseDate?, events: [HistoryEvent], belief: Belief) {
        self.name = name
        self.state = state
        self.date = date
        self.events = events
        self.compared = events.count > 1 ? Self.compare(events, name, belief) : [:]
    }

    /// How the events of this step move the thing.
    var rule: AnyStepRule { self.events[0].data.schema.step }

    /// Fields that are no claims about the thing.
    static let notClaims: Set<String> = ["sources", "remark", "reason"]

    /// Fields that this step states, in byte order.
    public var fields: [String] {
        let names = self.events.count > 1 ? Array(self.compared.keys) : self.events[0].members.members.map(\.key)
        return names.filter { !Self.notClaims.contains($0) }.sorted(by: ByteOrder.precedes)
    }

    /// What is stated of a field; nil when nothing is.
    public func claims(of field: String) -> AnyClaims? {
        if self.events.count > 1 { return self.compared[field] }
        guard let value = self.events[0].members[field] else { return nil }
        return AnyClaims(
            step: self.name, field: field, believed: AnyClaim(value: value, events: [self.events[0].ref]), rivals: [])
    }

    /// Fields of which more than one value was stated.
    var disputed: [AnyClaims] {
        self.compared.values.filter { !$0.rivals.isEmpty && !Self.notClaims.contains($0.field) }
    }

    /// The step's data put together from the claims that are believed.
    public var members: JSONValue {
        .object(
            Dictionary(
                self.fields.compactMap { name in
                    self.claims(of: name).map { (name, JSONValue($0.believed.value)) }
                }
            ) { first, _ in first })
    }

    /// For each field that any of the events states: the value believed, and its rivals.
    private static func compare(_ events: [HistoryEvent], _ step: String, _ belief: Belief) -> [String: AnyClaims] {
        var stated: [String: [(event: HistoryEvent, value: JSONView)]] = [:]
        for event in events {
            for (name, value) in event.members.members { stated[name, default: []].append((event, value)) }
        }
        var claims: [String: AnyClaims] = [:]
        for (field, statements) in stated {
            let ordered =
                belief.speaks(of: field)
                ? statements.sorted { belief.prefers($0.event, over: $1.event, about: field) } : statements
            var order: [JSONValue] = []
            var values: [JSONValue: (view: JSONView, events: [EventRef])] = [:]
            for (event, view) in ordered {
                let value = JSONValue(view)
                if values[value] == nil { order.append(value) }
                values[value, default: (view, [])].events.append(event.ref)
            }
            let ranked = order.compactMap { values[$0].map { AnyClaim(value: $0.view, events: $0.events) } }
            claims[field] = AnyClaims(
                step: step, field: field, believed: ranked[0], rivals: Array(ranked.dropFirst()))
        }
        return claims
    }
}
