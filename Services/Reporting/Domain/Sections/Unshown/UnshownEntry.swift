public import Shared

/// Entities of one kind that are kept for the partnership and that no other section shows yet.
public struct UnshownEntry: Codable, Sendable, Hashable {
    public let kind: EntityKind
    /// The number of entities.
    public let things: Int
    /// The events that state them.
    public let events: [EventRef]
}
