internal import HTML
internal import ReportingDomain
internal import Shared

/// The months in which something was done, a row for each year.
struct MonthsSectionNode {
    private let years: [(year: Int, months: [Int: ActiveMonth])]
    private let page: PageContext

    init(_ months: [ActiveMonth], _ page: PageContext) {
        let byYear = Dictionary(grouping: months, by: \.year)
        if let first = byYear.keys.min(), let last = byYear.keys.max() {
            self.years = (first...last).map { year in
                let months = (byYear[year] ?? []).map { ($0.month, $0) }
                return (year, Dictionary(months) { first, _ in first })
            }
        } else {
            self.years = []
        }
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.years.isEmpty {
            element("section") {
                element("h2") { self.page.word(.months) }
                element("p", ["class": "small soft"]) { self.page.word(.monthsIntroduction) }
                element("table", ["class": "months small"]) {
                    element("thead") {
                        element("tr") {
                            element("th", ["scope": "col"]) { self.page.word(.year) }
                            for month in 1...12 { element("th", ["scope": "col"]) { "\(month)" } }
                        }
                    }
                    element("tbody") {
                        for (year, months) in self.years {
                            element("tr") {
                                element("th", ["scope": "row"]) { "\(year)" }
                                for month in 1...12 { self.cell(month, months[month]) }
                            }
                        }
                    }
                }
            }
        }
    }

    private func cell(_ number: Int, _ month: ActiveMonth?) -> HTMLNode {
        guard let month else { return element("td", ["class": "empty"]) { "" } }
        // Narrow screens show the number of the month before its mark.
        return element("td", ["data-label": "\(number)", "title": self.page.word(month.state.translation)]) {
            month.state == .active ? "●" : "○"
        }
    }
}
