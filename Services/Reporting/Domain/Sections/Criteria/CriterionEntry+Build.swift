internal import Shared

extension CriterionEntry {
    /// All six, in their order.
    static func all(_ findings: FindingsSection) -> [CriterionEntry] {
        Criterion.allCases.map { criterion in
            let rules = findings.rules.filter { Criterion($0.rule) == criterion }
            return CriterionEntry(
                criterion: criterion,
                findings: findings.open.filter { Criterion($0.rule) == criterion }.map {
                    CitedFinding(rule: $0.rule, subject: $0.subject)
                },
                clear: rules.filter { $0.findings == 0 && $0.notAssessable == 0 && $0.clear > 0 }.map(\.rule),
                notAssessable: rules.filter { $0.notAssessable > 0 }.map(\.rule))
        }
    }
}
