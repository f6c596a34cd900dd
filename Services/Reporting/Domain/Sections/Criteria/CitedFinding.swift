public import Shared

/// A finding, by its rule and subject.
public struct CitedFinding: Codable, Sendable, Hashable {
    /// The rule of the finding.
    public let rule: RuleID
    /// What it is about.
    public let subject: EntityReference
}
