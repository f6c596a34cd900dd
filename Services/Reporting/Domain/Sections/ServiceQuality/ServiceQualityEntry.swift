public import Shared

/// What is known of the quality of a service by one indicator: surveys, indices, and what is only claimed.
public struct ServiceQualityEntry: Codable, Sendable, Hashable {
    public let indicator: Code
    public let title: LanguageMap
    /// Waves of a satisfaction survey (IKM), by period.
    @OmittedWhenEmpty public var surveys: [SurveyResult]
    /// Assessments of an index, by period.
    @OmittedWhenEmpty public var indices: [IndexResult]
    /// Statements in words, without a figure, by period.
    @OmittedWhenEmpty public var claims: [ClaimedQuality]
}
