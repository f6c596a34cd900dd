public import Shared

/// One version of a definition.
public struct DefinitionEntry: Codable, Sendable, Hashable {
    public let version: Int
    /// From when figures follow it.
    public let from: CoarseDate?
    public let definition: LanguageMap?
    public let unit: String?
    public let currency: String?
    public let events: [EventRef]
}
