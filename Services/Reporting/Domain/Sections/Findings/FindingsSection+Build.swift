internal import FoundationEssentials
internal import Shared

extension FindingsSection {
    init(_ context: RuleContext) {
        var open: [FindingEntry] = []
        var unknown: [NotAssessableEntry] = []
        var rules: [JudgedRule] = []
        for rule in FindingRule.all {
            let threshold = context.threshold(of: rule)
            let outcomes = rule.outcomes(context).enumerated()
                .sorted { ($0.element.subject, $0.offset) < ($1.element.subject, $1.offset) }.map(\.element)
            var clear = 0
            let (findings, reasons) = (open.count, unknown.count)
            for outcome in outcomes {
                guard let subject = EntityReference(outcome.subject) else { continue }
                switch outcome.result {
                case .finding(let text, let since, let values):
                    open.append(
                        FindingEntry(
                            rule: rule.id, version: rule.version, severity: rule.severity, subject: subject,
                            facet: outcome.facet, title: rule.title, text: text, since: since, threshold: threshold,
                            values: values,
                            events: outcome.events))
                case .notAssessable(let reason):
                    unknown.append(
                        NotAssessableEntry(
                            rule: rule.id, version: rule.version, subject: subject, facet: outcome.facet,
                            title: rule.title,
                            reason: reason,
                            events: outcome.events))
                case .clear: clear += 1
                }
            }
            rules.append(
                JudgedRule(
                    rule: rule.id, version: rule.version, severity: rule.severity, title: rule.title,
                    threshold: threshold, findings: open.count - findings, clear: clear,
                    notAssessable: unknown.count - reasons))
        }
        let order = FindingSeverity.allCases
        // A stable sort: within a severity, rules and subjects stay in their order.
        self.init(
            open: order.flatMap { severity in open.filter { $0.severity == severity } }, notAssessable: unknown,
            rules: rules)
    }
}
