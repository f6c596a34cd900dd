public import JSON

/// One value that was stated for a field, and the events that state it.
public struct AnyClaim: Sendable {
    public let value: JSONView
    /// The events that state it, the most believed first.
    public let events: [EventRef]

    public var json: JSONValue {
        .object(["value": JSONValue(self.value), "events": .array(self.events.map(\.json))])
    }
}

/// The claims about one field in one step: the believed value with the rule that chose it, and the other claims.
public struct AnyClaims: Sendable {
    /// The step of the life cycle that states it.
    public let step: String
    public let field: String
    /// Where no rule decides, the range that the claims span, if they are dates or numbers.
    public let believed: AnyClaim
    /// Claims that state the same less exactly.
    public let coarser: [AnyClaim]
    /// The values that contradict the believed one, the more believed first; where no rule decides, all of them.
    public let rivals: [AnyClaim]
    /// The rule by which the believed claim is used; nil when there is no other claim.
    public let rule: BeliefRule?
    /// The preference by which it is used.
    public let preference: PreferenceCause?

    init(
        step: String, field: String, believed: AnyClaim, coarser: [AnyClaim] = [], rivals: [AnyClaim] = [],
        rule: BeliefRule? = nil, preference: PreferenceCause? = nil
    ) {
        self.step = step
        self.field = field
        self.believed = believed
        self.coarser = coarser
        self.rivals = rivals
        self.rule = rule
        self.preference = preference
    }

    public var isUndecided: Bool { self.rule == .undecided }

    public var json: JSONValue {
        .members([
            "step": .string(self.step), "field": .string(self.field), "believed": self.believed.json,
            "rule": self.rule.map { .string($0.rawValue) },
            "preference": self.preference.map {
                .object(["event": $0.event.json, "reason": $0.reason.json])
            },
            "coarser": self.coarser.isEmpty ? nil : .array(self.coarser.map(\.json)),
            "rivals": .array(self.rivals.map(\.json)),
        ])
    }
}
