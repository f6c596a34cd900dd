public import JSON

/// One value that was told of a member, and by which events.
public struct Claim: Sendable, Hashable {
    public let value: JSONValue
    /// The events that tell it, the most believed first.
    public let events: [EventRef]
}

/// What was told of one member of one step: the value that is believed, and its rivals.
public struct Claims: Sendable, Hashable {
    /// Which step of the life cycle told it.
    public let step: String
    public let field: String
    public let believed: Claim
    /// The other values, the more believed first.
    public let rivals: [Claim]
}

extension Claim {
    public var json: JSONValue { .object(["value": self.value, "events": .array(self.events.map(\.json))]) }
}

extension Claims {
    public var json: JSONValue {
        .object([
            "step": .string(self.step), "field": .string(self.field), "believed": self.believed.json,
            "rivals": .array(self.rivals.map(\.json)),
        ])
    }
}
