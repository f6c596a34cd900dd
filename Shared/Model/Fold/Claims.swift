/// One value that was stated for a field, and the events that state it.
public struct Claim<Value: FieldValue>: Sendable, Hashable {
    public let value: Value
    /// The events that state it, the most believed first.
    public let events: [EventRef]
}

/// The claims about one field: the believed value, and its rivals.
public struct Claims<Value: FieldValue>: Sendable, Hashable {
    public let believed: Claim<Value>
    /// The other values, the more believed first; where no rule decides, all of them.
    public let rivals: [Claim<Value>]
    /// The rule by which the believed claim is used; nil when there is no other claim.
    public let rule: BeliefRule?
    /// The preference by which it is used.
    public let preference: PreferenceCause?

    public var isUndecided: Bool { self.rule == .undecided }
}
