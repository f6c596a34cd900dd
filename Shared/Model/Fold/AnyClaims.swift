public import JSON

/// One value that was stated of a field, and by which events.
public struct AnyClaim: Sendable {
    public let value: JSONView
    /// The events that state it, the most believed first.
    public let events: [EventRef]

    public var json: JSONValue {
        .object(["value": JSONValue(self.value), "events": .array(self.events.map(\.json))])
    }
}

/// What was stated of one field in one step: the value that is believed and why, and the other claims.
public struct AnyClaims: Sendable {
    /// Which step of the life cycle states it.
    public let step: String
    public let field: String
    /// Where nothing decides, the range that the claims span, if they are dates or numbers.
    public let believed: AnyClaim
    /// Claims that say the same less exactly.
    public let coarser: [AnyClaim]
    /// The values that contradict the believed one, the more believed first; where nothing decides, all of them.
    public let rivals: [AnyClaim]
    /// Why the believed one is used; nil when there is no other claim.
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
