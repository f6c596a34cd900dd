public import Shared

/// Things of one kind that are kept of the partnership and that no other section shows yet.
public struct KeptEntry: Codable, Sendable, Hashable {
    public let kind: EntityKind
    /// How many things.
    public let things: Int
    /// The events that state them.
    public let events: [EventRef]
}
