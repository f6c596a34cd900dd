internal import Shared

/// What the rules say under one evaluation criterion. It is no grade: what no rule looks at is not judged.
public struct CriterionEntry: Codable, Sendable, Hashable {
    /// The criterion.
    public let criterion: Criterion
    /// Open findings, in the order of the report.
    public let findings: [CitedFinding]
    /// Rules without a finding that judged something.
    public let clear: [RuleID]
    /// Rules that could not judge some subject.
    public let notAssessable: [RuleID]
}
