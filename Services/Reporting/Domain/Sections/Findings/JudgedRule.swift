public import Shared

/// A rule, its threshold, and how many subjects it judged.
public struct JudgedRule: Codable, Sendable, Hashable {
    public let rule: RuleID
    public let version: Int
    public let severity: FindingSeverity
    public let title: Translation
    public let threshold: RuleThreshold?
    /// Subjects with a finding.
    public let findings: Int
    /// Subjects without one.
    public let clear: Int
    public let notAssessable: Int
}
