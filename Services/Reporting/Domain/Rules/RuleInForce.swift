public import Shared

/// A rule with the threshold that an office uses.
public struct RuleInForce: Sendable {
    public let id: RuleID
    public let severity: FindingSeverity
    public let title: Translation
    /// Nil for a rule without a threshold.
    public let threshold: RuleThreshold?
    /// The threshold that applies unless an office chooses another; nil where it is the one in force.
    public let standard: RuleThreshold?

    /// Every rule, by id.
    public static func all(_ settings: ReportSettings) -> [RuleInForce] {
        FindingRule.all.map { rule in
            let chosen = settings.thresholds.first { $0.rule == rule.id }
            let threshold = rule.standard.map { standard in
                chosen.map { RuleThreshold(value: $0.value, unit: standard.unit) } ?? standard
            }
            return RuleInForce(
                id: rule.id, severity: rule.severity, title: rule.title, threshold: threshold,
                standard: threshold == rule.standard ? nil : rule.standard)
        }
    }
}
