internal import HTML
internal import ReportingDomain
internal import Shared

/// A report as a page for readers.
struct ReportPage {
    private let report: StoredReport
    private let content: Report
    private let head: ReportSelectionHead
    private let kind: ReportKind
    private let page: PageContext

    init(_ report: StoredReport, _ kind: ReportKind = .evaluation, language: PageLanguage) throws {
        self.report = report
        let whole = try report.content
        self.content = whole.selected(for: kind)
        self.head = ReportSelectionHead(kind, of: whole)
        self.kind = kind
        self.page = PageContext(language, self.content, kind)
    }

    var html: String {
        let stated = self.page.plain(self.content.profile.name)
        let name = stated.isEmpty ? self.report.partnership.text : stated
        let asOf = "\(self.page.word(.asOf)) \(self.page.date(self.content.asOf))"
        let outline = PageOutline(
            self.kind.parts.map { ($0, ReportPartNode($0, self.content, self.head, self.page).nodes) }, self.page)
        return HTMLPage(
            language: self.page.language.rawValue, title: "\(name) – \(self.title), \(asOf)",
            style: PageStyle.rules
        ) {
            element("a", ["class": "skip", "href": "#content"]) { self.page.word(.skip) }
            element("header") {
                element("p", ["class": "soft"]) { self.title }
                if stated.isEmpty {
                    element("h1") { name }
                } else {
                    element("h1") { self.page.stated(self.content.profile.name) }
                }
                element("p") { asOf }
                if self.report.state != .published {
                    element("p") {
                        element("strong") { self.page.word(self.report.state.translation) }
                        " (\(self.page.phrase(.versionNumber, String(self.report.number))))"
                    }
                }
                LanguageLinks.nav(self.page.language, address: self.report.place, query: self.query(of: self.kind))
                // What is published is not to lead to what is not.
                if self.kind != .public {
                    self.kinds
                    self.ways
                }
            }
            outline.contents
            element("main", ["id": "content"]) { outline.nodes }
            self.footer
        }.text
    }

    /// The kind of the page: the full evaluation is the report itself.
    private var title: String {
        self.page.word(self.kind == .evaluation ? .report : self.kind.translation)
    }

    private func query(of kind: ReportKind) -> String { kind == .evaluation ? "" : "&kind=\(kind.rawValue)" }

    /// Links to the other kinds of the same report.
    private var kinds: HTMLNode {
        element("nav", ["aria-label": self.page.word(.kindsOfReport)]) {
            element("ul") {
                for kind in ReportKind.allCases {
                    element("li") {
                        if kind == self.kind {
                            element("span", ["aria-current": "page"]) { self.page.word(kind.translation) }
                        } else {
                            let language = self.page.language.rawValue
                            element("a", ["href": "\(self.report.place)?lang=\(language)\(self.query(of: kind))"]) {
                                self.page.word(kind.translation)
                            }
                        }
                    }
                }
            }
        }
    }

    /// Links to the pages around the report.
    private var ways: HTMLNode {
        element("p", ["class": "small"]) {
            let code = self.report.partnership.text
            element("a", ["href": self.page.link(toPartnership: code)]) { self.page.word(.partnership) }
            " · "
            element("a", ["href": self.page.link("/partnerships/\(code)/quality")]) { self.page.word(.dataQuality) }
            if self.report.number > 1, self.report.state.isOpen {
                " · "
                element("a", ["href": self.page.link("/partnerships/\(code)/changes/\(self.report.asOf)")]) {
                    self.page.word(.changesBetweenVersions)
                }
            }
            " · "
            element("a", ["href": self.page.link("/method")]) { self.page.word(.methodAndGlossary) }
        }
    }

    private var footer: HTMLNode {
        element("footer", ["class": "small soft"]) {
            element("p") {
                let counted = self.page.phrase(
                    self.report.eventsCounted == 1 ? .eventCounted : .eventsCounted, String(self.report.eventsCounted))
                "\(self.page.word(.generated)) \(self.report.generatedAt) · \(counted)"
            }
            element("p") { "\(self.page.word(.contentDigest)): \(self.report.contentDigest)" }
            if let least = self.kind.leastPersons {
                element("p") { self.page.phrase(.smallNumbers, self.page.count(least)) }
            }
            if self.kind != .public {
                element("p") {
                    for format in [ReportFormat.pdf, .xlsx, .json] {
                        let query =
                            "format=\(format.rawValue)\(self.query(of: self.kind))&lang=\(self.page.language.rawValue)"
                        element("a", ["href": "\(self.report.place)?\(query)"]) { format.rawValue.uppercased() }
                        " · "
                    }
                    if self.kind == .evaluation, !IATIReporter.all(in: self.content).isEmpty {
                        element("a", ["href": "\(self.report.place)?format=iati"]) { "IATI XML" }
                        " · "
                    }
                    element("a", ["href": "/?lang=\(self.page.language.rawValue)"]) { self.page.word(.reports) }
                }
            }
        }
    }
}
