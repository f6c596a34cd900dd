public import Shared

/// What a rule found about one subject, open on the day of the report.
public struct FindingEntry: Codable, Sendable, Hashable {
    public let rule: RuleID
    /// The version of the rule.
    public let version: Int
    public let severity: FindingSeverity
    /// The entity that it is about.
    public let subject: EntityReference
    /// What distinguishes it from other findings of the rule about the same subject: a currency, a level, or the
    /// breakdown of a survey.
    public let facet: String?
    public let title: Translation
    /// The finding in one or two sentences.
    public let text: Translation
    /// When the threshold was crossed; nil where the facts have no day.
    public let since: CoarseDate?
    /// The threshold by which it was judged.
    public let threshold: RuleThreshold?
    /// The figures that fired it.
    @OmittedWhenEmpty public var values: [FindingValue]
    public let events: [EventRef]
}
