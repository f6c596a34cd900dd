public import Shared

/// A rule that could not judge a subject, and what is missing.
public struct NotAssessableEntry: Codable, Sendable, Hashable {
    public let rule: RuleID
    public let version: Int
    public let subject: EntityReference
    /// As for findings: a currency, a level, or the breakdown of a survey.
    public let facet: String?
    public let title: Translation
    public let reason: Translation
    @OmittedWhenEmpty public var events: [EventRef]
}
