internal import HTML
internal import ReportingDomain
internal import Shared

/// One partnership: where it stands, its open findings, and its reports in every form.
struct PartnershipPage {
    let partnership: Code
    /// As of its last evaluation; nil before the first.
    let entry: PortfolioEntry?
    /// Findings that are open, the most severe first.
    let findings: [FindingEntry]
    let reports: [StoredReport.Listed]
    private let page: PageContext

    /// How many kinds of findings the page shows; the report has all of them.
    private static let mostFindings = 5
    /// How many findings of one kind it shows.
    private static let mostOfKind = 3

    init(
        _ partnership: Code, _ entry: PortfolioEntry?, findings: [FindingEntry], reports: [StoredReport.Listed],
        language: PageLanguage
    ) {
        self.partnership = partnership
        self.entry = entry
        let order = FindingSeverity.allCases
        self.findings = order.flatMap { severity in findings.filter { $0.severity == severity } }
        self.reports = reports
        self.page = PageContext(language)
    }

    var html: String {
        let stated = self.page.plain(self.entry?.name)
        let name = stated.isEmpty ? self.partnership.text : stated
        let title = stated.isEmpty ? HTMLNode.text(name) : self.page.stated(self.entry?.name)
        return SitePage(
            self.page, title: [title], name: name, address: "/partnerships/\(self.partnership)", feeds: self.feeds
        ).html {
            element("p") { self.ways }
        } _: {
            self.standing
            self.openFindings
            self.reportList
        }
    }

    private var feeds: [SitePage.Feed] {
        [("reports", Translation.reports), ("findings", .findings)].map { name, word in
            SitePage.Feed(
                title: self.page.word(word),
                address: self.page.link("/feeds/\(name).atom", "partnership=\(self.partnership)"))
        }
    }

    @HTMLBuilder private var ways: [HTMLNode] {
        if let latest = self.reports.first {
            element("a", ["href": self.page.link(Self.place(of: latest), "format=html")]) {
                self.page.phrase(
                    .readReport, CalendarDate(latest.asOf).map { self.page.date($0) } ?? latest.asOf)
            }
            " · "
            element("a", ["href": self.page.link("/partnerships/\(self.partnership)/quality")]) {
                self.page.word(.dataQuality)
            }
        }
    }

    @HTMLBuilder private var standing: [HTMLNode] {
        if let entry {
            element("section") {
                element("h2") { self.page.phrase(.standingOn, self.page.date(entry.asOf)) }
                element("p") {
                    "\(self.page.word(entry.formality.translation)); "
                    element("span", ["class": "tag \(entry.vitality.rawValue)"]) {
                        self.page.word(entry.vitality.translation)
                    }
                }
                LightsSectionNode(entry.lights, self.page).list
            }
        }
    }

    @HTMLBuilder private var openFindings: [HTMLNode] {
        if self.entry != nil {
            element("section") {
                element("h2") { self.page.word(.openFindings) }
                if self.findings.isEmpty { element("p") { self.page.word(.noFindings) } }
                let groups = self.groups
                element("ul") {
                    for group in groups.prefix(Self.mostFindings) { element("li") { self.group(group) } }
                }
                if groups.count > Self.mostFindings, let latest = self.reports.first {
                    element("p") {
                        element("a", ["href": "\(self.page.link(Self.place(of: latest), "format=html"))#findings"]) {
                            self.page.phrase(
                                .moreFindings, self.page.count(groups.count - Self.mostFindings))
                        }
                    }
                }
            }
        }
    }

    /// Findings by rule, in their order.
    private var groups: [[FindingEntry]] {
        self.findings.reduce(into: []) { groups, finding in
            if let place = groups.firstIndex(where: { $0[0].rule == finding.rule }) {
                groups[place].append(finding)
            } else {
                groups.append([finding])
            }
        }
    }

    @HTMLBuilder private func group(_ findings: [FindingEntry]) -> [HTMLNode] {
        let first = findings[0]
        element("strong") { self.page.word(first.title) }
        " (\(first.rule.rawValue), \(self.page.word(first.severity.translation))"
        if findings.count > 1 { "; \(self.page.count(findings.count))" }
        ")"
        element("ul", ["class": "notes"]) {
            for finding in findings.prefix(Self.mostOfKind) { element("li") { self.page.word(finding.text) } }
            if findings.count > Self.mostOfKind {
                element("li") { self.page.phrase(.moreEvents, self.page.count(findings.count - Self.mostOfKind)) }
            }
        }
    }

    private static func place(of report: StoredReport.Listed) -> String {
        "/v1/reports/\(report.partnership)/\(report.asOf)"
    }

    private var reportList: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.reports) }
            if self.reports.isEmpty {
                element("p") { self.page.word(.noPartnershipReport) }
            } else {
                element("table") {
                    self.page.head(.asOf, .kindsOfReport, .files, .versions)
                    element("tbody") { for report in self.reports { self.row(report) } }
                }
            }
        }
    }

    private func row(_ report: StoredReport.Listed) -> HTMLNode {
        let place = Self.place(of: report)
        return element("tr") {
            element("th", ["scope": "row"]) {
                CalendarDate(report.asOf).map { self.page.date($0) } ?? report.asOf
            }
            self.page.cell(.kindsOfReport) {
                element("ul", ["class": "plain"]) {
                    for kind in ReportKind.allCases {
                        element("li") {
                            element("a", ["href": self.page.link(place, "format=html&kind=\(kind.rawValue)")]) {
                                self.page.word(kind.translation)
                            }
                        }
                    }
                }
            }
            self.page.cell(.files) {
                element("ul", ["class": "plain"]) {
                    for format in [ReportFormat.pdf, .xlsx, .json] {
                        element("li") {
                            element("a", ["href": self.page.link(place, "format=\(format.rawValue)")]) {
                                format.rawValue.uppercased()
                            }
                        }
                    }
                }
            }
            self.page.cell(.versions) {
                self.page.count(report.versions)
                if report.versions > 1 {
                    element("div") {
                        element(
                            "a",
                            ["href": self.page.link("/partnerships/\(self.partnership)/changes/\(report.asOf)")]
                        ) {
                            self.page.word(.changesBetweenVersions)
                        }
                    }
                }
            }
        }
    }
}
