public import Shared

/// What to do about findings, by rule.
public struct RecommendationEntry: Codable, Sendable, Hashable {
    /// What is recommended.
    public let recommendation: Recommendation
    /// The greatest severity of the findings.
    public let severity: FindingSeverity
    /// The recommendation in one or two sentences.
    public let text: Translation
    /// The rules whose findings call for it.
    public let rules: [RuleID]
    /// What the findings are about.
    public let subjects: [EntityReference]
    /// Who is to see to it, for each city.
    public let owners: [RecommendationOwner]
    /// By when; absent where nothing on record gives a day.
    public let due: CoarseDate?
    /// The management responses to it on record, by code.
    @OmittedWhenEmpty public var responses: [Code]
}
