internal import HTML

/// All reports that can be read.
struct IndexPage {
    let reports: [StoredReport.Listed]
    let language: PageLanguage

    var html: String {
        HTMLPage(
            language: self.language.rawValue, title: "Kembar – \(Words.text("reports", self.language))",
            style: PageStyle.rules
        ) {
            element("header") {
                element("h1") { "Kembar" }
                LanguageLinks.nav(self.language, address: "/")
            }
            element("main", ["id": "content"]) {
                element("section") {
                    element("h2") { Words.text("reports", self.language) }
                    if self.reports.isEmpty { element("p") { Words.text("no_reports", self.language) } }
                    element("ul") {
                        for report in self.reports {
                            element("li") {
                                element(
                                    "a",
                                    [
                                        "href":
                                            "/v1/reports/\(report.partnership)/\(report.asOf)?lang=\(self.language.rawValue)"
                                    ]
                                ) {
                                    "\(report.partnership), \(Words.text("as_of", self.language)) \(report.asOf)"
                                }
                                " (\(Words.text("versions", self.language)): \(report.versions))"
                            }
                        }
                    }
                }
            }
        }.text
    }
}
