internal import HTML
internal import ReportingDomain
internal import Shared

/// What the rules say under each of the six OECD-DAC criteria.
struct CriteriaSectionNode {
    private let criteria: [CriterionEntry]
    private let page: PageContext

    init(_ criteria: [CriterionEntry], _ page: PageContext) {
        self.criteria = criteria
        self.page = page
    }

    var node: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.criteria) }
            element("p", ["class": "small soft"]) { self.page.word(.criteriaIntroduction) }
            element("table") {
                self.page.head(.criterion, .findings, .rulesWithoutFinding, .notAssessable)
                element("tbody") {
                    for entry in self.criteria { self.row(entry) }
                }
            }
        }
    }

    private func row(_ entry: CriterionEntry) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                self.page.word(entry.criterion.translation)
                element("div", ["class": "small soft"]) { self.page.word(entry.criterion.question) }
            }
            self.page.cell(.findings) {
                if entry.findings.isEmpty { "–" }
                for (rule, findings) in self.byRule(entry.findings) {
                    element("div", ["class": "small"]) {
                        "\(rule): "
                        self.page.named(findings.filter { $0.subject.kind != .partnership }.map(\.subject))
                        if findings.contains(where: { $0.subject.kind == .partnership }) {
                            self.page.word(.wholeCooperation)
                        }
                    }
                }
            }
            self.page.cell(.rulesWithoutFinding) { self.rules(entry.clear) }
            self.page.cell(.notAssessable) { self.rules(entry.notAssessable) }
        }
    }

    private func byRule(_ findings: [CitedFinding]) -> [(String, [CitedFinding])] {
        Dictionary(grouping: findings, by: \.rule.rawValue).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func rules(_ rules: [RuleID]) -> String {
        rules.isEmpty ? "–" : rules.map(\.rawValue).joined(separator: ", ")
    }
}
