public import Shared

/// A statement about the cooperation as a whole, or about a period of it: evidence besides the figures, never an input
/// to one.
public struct StatementEntry: Codable, Sendable, Hashable {
    public let kind: EntityKind
    public let code: Code
    /// The author, when it is not a party.
    public let author: String?
    public let party: EntityReference?
    /// The period that it is about.
    public let start: CoarseDate?
    public let end: CoarseDate?
    /// What is stated about the period.
    public let coverage: ReportingCoverage.Coverage?
    /// What was judged, and how.
    public let level: Assessment.Level?
    public let rating: Assessment.Rating?
    /// The verdict in the author's words.
    public let verdict: LanguageMap?
    /// The words of the statement.
    public let quote: String?
    /// The yardstick of the judgement.
    public let yardstick: LanguageMap?
    @OmittedWhenEmpty public var components: [Code]
    @OmittedWhenEmpty public var factors: [FactorEntry]
    public let events: [EventRef]
}

/// A factor that an author names.
public struct FactorEntry: Codable, Sendable, Hashable {
    public let text: LanguageMap
    public let category: ObstacleCategory?
    public let direction: AssessmentFactor.Direction?
}
