internal import HTML
internal import Messaging
internal import ReportingDomain
internal import Shared

/// All reports that can be read.
struct IndexPage {
    let reports: [StoredReport.Listed]
    /// Where the next page begins.
    let next: PageCursor?
    let language: PageLanguage

    var html: String {
        HTMLPage(
            language: self.language.rawValue, title: "Kembar – \(self.word(.reports))", style: PageStyle.rules
        ) {
            element("header") {
                element("h1") { "Kembar" }
                LanguageLinks.nav(self.language, address: "/")
            }
            element("main", ["id": "content"]) {
                element("section") {
                    element("h2") { self.word(.reports) }
                    if self.reports.isEmpty { element("p") { self.word(.noReports) } }
                    element("ul") {
                        for report in self.reports { element("li") { self.line(report) } }
                    }
                    element("p") {
                        element("a", ["href": "/portfolio?lang=\(self.language.rawValue)"]) { self.word(.portfolio) }
                    }
                    if let next {
                        let address = "/?lang=\(self.language.rawValue)&after=\(next.text)"
                        element("p") { element("a", ["href": address, "rel": "next"]) { self.word(.moreReports) } }
                    }
                }
            }
        }.text
    }

    @HTMLBuilder private func line(_ report: StoredReport.Listed) -> [HTMLNode] {
        let address = "/v1/reports/\(report.partnership)/\(report.asOf)?lang=\(self.language.rawValue)"
        element("a", ["href": address]) { "\(report.partnership), \(self.word(.asOf)) \(report.asOf)" }
        " (\(self.word(.versions)): \(report.versions))"
    }

    private func word(_ translation: Translation) -> String { translation.text(in: self.language) }
}
