/// The data of one type of event, checked.
public protocol EventData: Sendable {
    /// The thing whose history the event belongs to.
    var entity: EntityKey { get }
    /// Codes that this event makes known.
    var registers: [EntityKey] { get }
    /// Codes that must be known, or the event waits.
    var refersTo: [EntityKey] { get }
    /// Events whose arrival this one is about: the two are stored one after the other, so that neither misses the other.
    var concerns: [EntityKey] { get }
}

/// Data that has a Swift type of its own, because the program asks for its members by name.
public protocol TypedEventData: EventData {
    /// Reads and checks the members; the first fault is thrown with its path.
    init(_ fields: Fields) throws(Invalid)
}

extension EventData {
    public var registers: [EntityKey] { [] }
    public var refersTo: [EntityKey] { [] }
    public var concerns: [EntityKey] { [] }
}

extension EventData {
    /// What the event waits for: what it refers to, less what it makes known itself.
    public var needs: Set<EntityKey> { Set(self.refersTo).subtracting(self.registers) }
}
