internal import ReportingDomain
internal import Shared

/// What an alert is about: a rule and a subject. One alert at most is open for each.
struct AlertKey: Hashable, Sendable {
    let rule: RuleID
    let subject: EntityKey

    init(_ finding: FindingEntry) {
        self.rule = finding.rule
        self.subject = finding.subject.key
    }
}
