internal import HTML
internal import ReportingDomain
internal import Shared

/// The indicators: target, actual, realisation and band of each period; under each table what sources say otherwise,
/// what was corrected and what was revised.
struct IndicatorsSection {
    private let indicators: [IndicatorEntry]
    let page: PageContext

    init(_ indicators: [IndicatorEntry], _ page: PageContext) {
        self.indicators = indicators
        self.page = page
    }

    var node: HTMLNode {
        // Wholes come before their parts.
        let shown = self.indicators.filter { !$0.rows.isEmpty }
        let ordered = shown.filter { !$0.sumOf.isEmpty } + shown.filter(\.sumOf.isEmpty)
        return element("section") {
            element("h2") { self.page.word(.indicators) }
            if shown.isEmpty { element("p") { self.page.word(.nothing) } }
            element("p", ["class": "small soft"]) { self.page.word(.noAttribution) }
            element("p", ["class": "small soft"]) { self.page.word(.bandsSource) }
            for indicator in ordered { self.indicator(indicator) }
        }
    }

    @HTMLBuilder private func indicator(_ indicator: IndicatorEntry) -> [HTMLNode] {
        element("h3") { self.page.stated(indicator.title) }
        element("div", ["class": "small soft"]) {
            if let level = indicator.level { "\(self.page.word(level.translation)). " }
            self.page.stated(indicator.definition)
            " "
            self.page.refs(indicator.events)
        }
        element("table") {
            self.head
            element("tbody") {
                for row in indicator.rows { IndicatorRowNode(row, of: indicator, self.page).node }
            }
        }
        let notes = indicator.rows.flatMap { self.notes($0, of: indicator) }
        if !notes.isEmpty {
            element("div", ["class": "small soft"]) { self.page.word(.notes) }
            element("ul", ["class": "notes"]) { notes }
        }
    }

    private var head: HTMLNode {
        element("thead") {
            element("tr") {
                element("th", ["scope": "col"]) { self.page.word(.period) }
                for word in [Translation.target, .actual, .realisation] {
                    element("th", ["scope": "col", "class": "num"]) { self.page.word(word) }
                }
                element("th", ["scope": "col"]) { self.page.word(.band) }
            }
        }
    }
}
