internal import ReportingDomain
internal import Shared

/// What an alert is about: a rule, a subject, and what distinguishes several findings about it. One alert at most is
/// open for each.
struct AlertKey: Hashable, Sendable {
    /// The id of a rule; one that this version does not have is of an alert that an earlier version raised.
    let rule: String
    let subject: EntityKey
    /// A currency, a level or the like; empty where a rule finds one thing about a subject.
    let facet: String

    init(rule: String, subject: EntityKey, facet: String) {
        self.rule = rule
        self.subject = subject
        self.facet = facet
    }

    init(_ finding: FindingEntry) {
        self.init(rule: finding.rule.rawValue, subject: finding.subject.key, facet: finding.facet ?? "")
    }

    init(_ entry: NotAssessableEntry) {
        self.init(rule: entry.rule.rawValue, subject: entry.subject.key, facet: entry.facet ?? "")
    }
}
