internal import ReportingDomain
internal import Shared

/// What the rules found, a line for each rule, and how much they could not assess.
struct FindingLines {
    private let findings: FindingsSection

    init(_ findings: FindingsSection) { self.findings = findings }

    var lines: [String] {
        let fired = self.findings.rules.filter { $0.findings > 0 }
        let ordered = FindingSeverity.allCases.flatMap { severity in fired.filter { $0.severity == severity } }
        let open = ordered.map { rule in
            let count = rule.findings > 1 ? " (\(rule.findings))" : ""
            return "  \(rule.rule.rawValue) \(rule.severity.translation.en): \(rule.title.en)\(count)"
        }
        let unknown = self.findings.notAssessable.count
        return ["", "Findings"] + (open.isEmpty ? ["  none by the rules that could be assessed"] : open)
            + (unknown > 0 ? ["  not assessable: \(unknown)"] : [])
    }
}
