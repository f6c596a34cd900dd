public import Shared

/// A step that had no effect, and why.
public struct NotAppliedEntry: Codable, Sendable, Hashable {
    public let kind: EntityKind
    public let code: Code
    /// Names the state, the step and the legal steps.
    public let sentence: String
    public let events: [EventRef]
}
