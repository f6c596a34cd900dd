public import Shared

/// One item of the framework, as it was rated.
public struct RatedClause: Codable, Sendable, Hashable {
    /// The item, C1 to C12.
    public let item: FrameworkItem
    /// Nil when the item is not rated.
    public let rating: ClauseRating?
    /// Where in the agreement it stands.
    public let clause: String?
    /// The words of the agreement.
    public let quote: String?
    /// Why it was rated so.
    public let note: LanguageMap?
}
