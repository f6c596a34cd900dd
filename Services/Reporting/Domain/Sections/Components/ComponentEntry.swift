public import Shared

/// A field of cooperation, or a part of one, and what was done in it.
public struct ComponentEntry: Codable, Sendable, Hashable {
    public let code: Code
    public let name: LanguageMap
    /// The component that this one is a part of.
    public let parent: Code?
    public let objective: LanguageMap?
    /// Agreements that name it.
    public let agreements: [Code]
    public let activity: ActivityRecord
    public let events: [EventRef]
}
