/// One value that was stated of a field, and by which events.
public struct Claim<Value: FieldValue>: Sendable, Hashable {
    public let value: Value
    /// The events that state it, the most believed first.
    public let events: [EventRef]
}

/// What was stated of one field: the value that is believed, and its rivals.
public struct Claims<Value: FieldValue>: Sendable, Hashable {
    public let believed: Claim<Value>
    /// The other values, the more believed first; where nothing decides, all of them.
    public let rivals: [Claim<Value>]
    /// Why the believed one is used; nil when there is no other claim.
    public let rule: BeliefRule?
    /// The preference by which it is used.
    public let preference: PreferenceCause?

    public var isUndecided: Bool { self.rule == .undecided }
}
