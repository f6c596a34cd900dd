internal import HTML
internal import ReportingDomain
internal import Shared

/// One period of an indicator as a row of its table.
struct IndicatorRowNode {
    private let row: IndicatorRowEntry
    private let indicator: IndicatorEntry
    private let page: PageContext

    init(_ row: IndicatorRowEntry, of indicator: IndicatorEntry, _ page: PageContext) {
        self.row = row
        self.indicator = indicator
        self.page = page
    }

    var node: HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) { self.page.period(self.row.period, asOf: self.row.asOf) }
            self.cell(.target, isNumber: true, self.target)
            self.cell(.actual, isNumber: true, self.actual)
            self.cell(.realisation, isNumber: true, self.realisation)
            self.cell(.band, isNumber: false, self.band)
        }
    }

    private func cell(_ column: Translation, isNumber: Bool, _ content: [HTMLNode]) -> HTMLNode {
        let kind = [isNumber ? "num" : nil, content.isEmpty ? "empty" : nil].compactMap { $0 }.joined(separator: " ")
        return element("td", ["class": kind.isEmpty ? "text" : kind, "data-label": self.page.word(column)]) {
            content.isEmpty ? [.text("–")] : content
        }
    }

    private var target: [HTMLNode] {
        self.row.target.map { self.figure($0.value, isDerived: $0.derived, $0.events) } ?? []
    }

    private var actual: [HTMLNode] {
        if let actual = self.row.actual { return self.figure(actual.value, isDerived: actual.derived, actual.events) }
        guard self.row.statedRealisation == nil, self.row.target != nil, self.row.text == nil else { return [] }
        return [element("span", ["class": "small soft"]) { self.page.word(.actualMissing) }]
    }

    @HTMLBuilder private func figure(_ value: Quantity, isDerived: Bool, _ events: [EventRef]) -> [HTMLNode] {
        self.value(value)
        if isDerived { element("div", ["class": "small soft"]) { self.page.word(.derivedFromParts) } }
        element("div") { self.page.refs(events) }
    }

    /// Money as one says it, with every digit beneath; anything else with its unit.
    @HTMLBuilder private func value(_ value: Quantity) -> [HTMLNode] {
        if let currency = self.indicator.currency, let said = self.page.money(value, currency: currency) {
            said
            element("div", ["class": "small soft"]) { self.page.quantity(value, unit: currency) ?? "" }
        } else {
            self.page.quantity(value, unit: self.indicator.unit) ?? ""
        }
    }

    @HTMLBuilder private var realisation: [HTMLNode] {
        if let computed = self.row.realisation {
            element("strong") { (computed.approximate ? "≈ " : "") + self.page.percent(computed.shown) }
            if computed.fromDerivedTarget {
                element("div", ["class": "small soft"]) { self.page.word(.againstDerivedTarget) }
            }
        }
        if let stated = self.row.statedRealisation {
            element("div", ["class": self.row.realisation == nil ? "stated" : "small soft"]) {
                "\(self.page.phrase(.asStated, self.page.percent(stated.shown))) "
                self.page.refs(stated.events)
            }
        }
    }

    @HTMLBuilder private var band: [HTMLNode] {
        let realisations = [self.row.realisation, self.row.statedRealisation].compactMap { $0 }
        if let band = realisations.lazy.compactMap(\.band).first {
            self.page.word(band.translation)
        } else if realisations.contains(where: \.shareToDate) {
            element("span", ["class": "small soft"]) { self.page.word(.shareToDate) }
        }
    }
}
