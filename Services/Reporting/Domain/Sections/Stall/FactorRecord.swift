public import Shared

/// A record that names a factor.
public struct FactorRecord: Codable, Sendable, Hashable {
    /// An obstacle, an offer, a rating of clauses, or an assessment.
    public let record: EntityReference
    /// Its title, or the author's words.
    public let title: LanguageMap?
    /// The date that it states.
    public let date: CoarseDate?
    public let events: [EventRef]
}
