internal import HTML
internal import Messaging
internal import ReportingDomain
internal import Shared

/// All reports that can be read.
struct IndexPage {
    let reports: [StoredReport.Listed]
    /// The names of partnerships that have one, by code.
    let names: [String: LanguageMap]
    /// Where the next page begins.
    let next: PageCursor?
    let language: PageLanguage

    var html: String {
        let page = PageContext(self.language)
        return SitePage(
            page, .reports, address: "/", current: .reports,
            feeds: [SitePage.Feed(title: page.word(.reports), address: page.link("/feeds/reports.atom"))]
        ).html {
            element("div", ["class": "panel"]) {
                if self.reports.isEmpty { element("p") { page.word(.noReports) } }
                element("ul") {
                    for report in self.reports { element("li") { self.line(report, page) } }
                }
                if let next {
                    element("p") {
                        element("a", ["href": page.link("/", "after=\(next.text)"), "rel": "next"]) {
                            page.word(.moreReports)
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func line(_ report: StoredReport.Listed, _ page: PageContext) -> [HTMLNode] {
        let address = page.link("/v1/reports/\(report.partnership)/\(report.asOf)", "format=html")
        element("a", ["href": address]) {
            if let name = self.names[report.partnership] { page.stated(name) } else { report.partnership }
            let day = CalendarDate(report.asOf).map { page.date($0) } ?? report.asOf
            ", \(page.word(.asOf)) \(day)"
        }
        " (\(page.word(.versions)): \(report.versions)) "
        element("a", ["href": page.link(toPartnership: report.partnership)]) { page.word(.partnership) }
    }
}
