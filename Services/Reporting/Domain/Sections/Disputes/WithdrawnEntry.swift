public import Shared

/// An event that was withdrawn.
public struct WithdrawnEntry: Codable, Sendable, Hashable {
    public let kind: EntityKind
    public let code: Code
    public let reason: LanguageMap
    /// The withdrawn event, and the one that withdraws it.
    public let events: [EventRef]
}
