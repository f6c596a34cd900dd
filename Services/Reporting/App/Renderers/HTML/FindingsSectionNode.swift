internal import HTML
internal import ReportingDomain
internal import Shared

/// What the rules found, what they could not assess, and the thresholds by which they judge.
struct FindingsSectionNode {
    private let findings: FindingsSection
    private let page: PageContext

    init(_ findings: FindingsSection, _ page: PageContext) {
        self.findings = findings
        self.page = page
    }

    /// How many kinds of findings the page shows unfolded, the most severe first.
    private static let leading = 5

    var node: HTMLNode {
        element("section", ["id": "findings"]) {
            element("h2") { self.page.word(.findings) }
            element("p", ["class": "small soft"]) { self.page.word(.findingsIntroduction) }
            if self.findings.open.isEmpty {
                element("p") { self.page.word(.noFindings) }
            } else {
                let groups = self.groups
                element("ul") { for group in groups.prefix(Self.leading) { element("li") { self.group(group) } } }
                if groups.count > Self.leading {
                    element("details") {
                        element("summary") {
                            self.page.phrase(.moreFindings, self.page.count(groups.count - Self.leading))
                        }
                        element("ul") {
                            for group in groups.dropFirst(Self.leading) { element("li") { self.group(group) } }
                        }
                    }
                }
            }
        }
    }

    /// How it was judged: what the rules could not assess, and every rule.
    var method: HTMLNode {
        element("section", ["id": "rules"]) {
            element("h2") { self.page.word(.rules) }
            self.rules
            self.notAssessable
        }
    }

    /// Findings by rule, in their order.
    private var groups: [[FindingEntry]] {
        self.findings.open.reduce(into: []) { groups, finding in
            if groups.last?.first?.rule == finding.rule {
                groups[groups.count - 1].append(finding)
            } else {
                groups.append([finding])
            }
        }
    }

    @HTMLBuilder private func group(_ findings: [FindingEntry]) -> [HTMLNode] {
        if let first = findings.first {
            element("strong") { self.page.word(first.title) }
            " (\(first.rule.rawValue), \(self.page.word(first.severity.translation))"
            if findings.count > 1 { "; \(self.page.count(findings.count))" }
            ") "
            if findings.count == 1 {
                self.finding(first)
            } else {
                element("ul", ["class": "notes"]) {
                    for finding in findings { element("li") { self.finding(finding) } }
                }
            }
        }
    }

    @HTMLBuilder private func finding(_ finding: FindingEntry) -> [HTMLNode] {
        if finding.subject.kind == .agreement {
            self.page.named(finding.subject)
            ": "
        }
        self.page.word(finding.text)
        if let since = finding.since, since.precision != .unknown {
            let words: Translation = since.precision == .interval ? .findingSinceWithin : .findingSince
            " (\(self.page.phrase(words, self.page.date(since))))"
        }
        " "
        self.page.refs(finding.events)
    }

    @HTMLBuilder private var notAssessable: [HTMLNode] {
        if !self.findings.notAssessable.isEmpty {
            element("h3") { self.page.word(.notAssessable) }
            element("ul", ["class": "small"]) {
                for entry in self.findings.notAssessable {
                    element("li") {
                        "\(self.page.word(entry.title)) (\(entry.rule.rawValue)), "
                        self.page.named(entry.subject)
                        ": \(self.page.word(entry.reason).trimmedStop). "
                        self.page.refs(entry.events)
                    }
                }
            }
        }
    }

    private var rules: HTMLNode {
        element("table", ["class": "small"]) {
            self.page.head(.rule, .severity, .threshold, .ruleCounts)
            element("tbody") {
                for rule in self.findings.rules {
                    element("tr") {
                        self.page.cell(.rule) { "\(rule.rule.rawValue) \(self.page.word(rule.title))" }
                        self.page.cell(.severity) { self.page.word(rule.severity.translation) }
                        self.page.cell(.threshold) { rule.threshold.map { self.page.word($0.translation) } ?? "–" }
                        self.page.cell(.ruleCounts) { self.counts(rule) }
                    }
                }
            }
        }
    }

    private func counts(_ rule: JudgedRule) -> String {
        guard rule.findings + rule.clear + rule.notAssessable > 0 else { return self.page.word(.ruleAppliesToNothing) }
        return self.page.phrase(
            .countsOfRule, self.page.count(rule.findings), self.page.count(rule.clear),
            self.page.count(rule.notAssessable))
    }
}

extension String {
    /// Without a full stop at the end: some reasons are sentences.
    var trimmedStop: String { self.hasSuffix(".") ? String(self.dropLast()) : self }
}
