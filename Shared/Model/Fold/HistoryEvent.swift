public import JSON

/// One accepted event of an entity's history.
///
/// A class, because histories are sorted and passed on many times and each event holds many references.
public final class HistoryEvent: Sendable {
    /// The publisher's source and id.
    public let ref: EventRef
    public let type: EventType
    public let time: Instant
    public let data: EventData
    /// The properties that decide whether the event is believed before others.
    let weight: Belief.Weight
    /// False for an event that admission stored without effect.
    public let isAdmitted: Bool

    public init(_ event: Event, isAdmitted: Bool = true) {
        self.ref = event.envelope.cause
        self.type = event.envelope.type
        self.time = event.envelope.time
        self.data = event.data
        self.isAdmitted = isAdmitted
        self.weight = Belief.Weight(
            evidence: CommonEventFields.strongestEvidence(in: event.data.members), time: event.envelope.time,
            ref: event.envelope.cause)
    }

    /// The position of the strongest kind of evidence that the event cites; 0 is the strongest.
    public var evidence: Int { self.weight.evidence }

    /// The members of the data as they were stated.
    public var members: JSONView { self.data.members }

    /// The day of the step that this event states, as exact as it is stated.
    public var date: CoarseDate? { self.step.date(in: self.members) }

    var step: AnyStepRule { self.data.schema.step }

    /// What distinguishes this step from others of the verb.
    var stepIdentity: String {
        let verb = self.data.schema.verb
        if self.step.isEach { return "\(verb) \(self.ref.source) \(self.ref.id)" }
        return ([verb] + self.step.by.map { $0.text(in: self.members) }).joined(separator: " ")
    }

    /// The verb, followed by a space and the value of its variant where it has one.
    var stepName: String {
        guard let variant = self.step.variant, let value = self.members[variant]?.string else {
            return self.data.schema.verb
        }
        return "\(self.data.schema.verb) \(value)"
    }
}

extension AnyStepRule {
    func rank(in members: JSONView) -> Int {
        // Statuses that are coded by numbers are ordered by these numbers.
        let code = self.variant.flatMap { members[$0]?.string }.flatMap { Int($0) } ?? 0
        return self.rank + min(max(code, 0), 99) + 1000 * ((self.number(in: members) ?? 1) - 1)
    }

    /// The number of this step among the numbered steps of the verb; nil when it is not stated.
    func number(in members: JSONView) -> Int? {
        guard let name = self.by.first(where: \.isNumber)?.name, let written = members[name]?.number else { return nil }
        // An extremely large number must not overflow the rank.
        return min(max(Int(JSONNumber(normalising: written).text) ?? 1, 1), 1_000_000)
    }

    func date(in members: JSONView) -> CoarseDate? {
        self.dates.lazy.compactMap { members[$0]?.string }.first.flatMap { CoarseDate($0) }
    }
}

extension AnyStepRule.Identifier {
    /// The value that distinguishes the step from others; an absent number is 1.
    func text(in members: JSONView) -> String {
        guard let view = members[self.name] else { return self.isNumber ? "1" : "" }
        guard self.isNumber, let written = view.number else { return JSONValue(view).text }
        return String(min(max(Int(JSONNumber(normalising: written).text) ?? 1, 1), 1_000_000))
    }
}
