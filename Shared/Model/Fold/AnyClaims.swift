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

/// What was stated of one field in one step: the value that is believed, and its rivals.
public struct AnyClaims: Sendable {
    /// Which step of the life cycle states it.
    public let step: String
    public let field: String
    public let believed: AnyClaim
    /// The other values, the more believed first.
    public let rivals: [AnyClaim]

    public var json: JSONValue {
        .object([
            "step": .string(self.step), "field": .string(self.field), "believed": self.believed.json,
            "rivals": .array(self.rivals.map(\.json)),
        ])
    }
}
