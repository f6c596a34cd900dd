/// The data of one type of event, checked.
public protocol EventData: Sendable {
    /// Reads and checks the members; the first fault is thrown with its path.
    init(_ fields: Fields) throws(Invalid)

    /// The thing whose history the event belongs to.
    var entity: EntityKey { get }
    /// Codes that this event makes known.
    var registers: [EntityKey] { get }
    /// Codes that must be known, or the event waits.
    var refersTo: [EntityKey] { get }
    /// Events whose arrival this one is about: the two are stored one after the other, so that neither misses the other.
    var concerns: [EntityKey] { get }
}

extension EventData {
    public var registers: [EntityKey] { [] }
    public var refersTo: [EntityKey] { [] }
    public var concerns: [EntityKey] { [] }
}
