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
            element("th", ["scope": "row"]) {
                self.page.period(self.row.period, asOf: self.row.asOf)
                if let dimensions = self.row.dimensions {
                    element("div", ["class": "small soft"]) { self.page.dimensions(dimensions) }
                }
            }
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
        guard let target = self.row.target else { return [] }
        var nodes = self.figure(target.value, isDerived: target.derived, target.events)
        if target.setAfterPeriod {
            nodes.append(element("div", ["class": "small soft"]) { self.page.word(.setAfterPeriod) })
        }
        if let every = target.every {
            nodes.append(
                element("div", ["class": "small soft"]) {
                    self.page.phrase(.everyPeriod, self.page.word(every.translation))
                })
        }
        if let rule = target.rule {
            nodes.append(element("div", ["class": "small soft"]) { self.page.word(rule.translation) })
        }
        return nodes + self.range(target.range, beside: target.value)
    }

    /// From the least to the greatest claim, where that says more than the value.
    private func range(_ range: Quantity?, beside value: Quantity) -> [HTMLNode] {
        guard let range, range != value else { return [] }
        return [
            element("div", ["class": "small soft"]) {
                "\(self.page.word(.range)): "
                self.page.quantity(range, unit: self.indicator.currency ?? self.indicator.unit) ?? ""
            }
        ]
    }

    private var actual: [HTMLNode] {
        if let actual = self.row.actual {
            var nodes = self.figure(actual.value, isDerived: actual.derived, actual.events)
            if let rule = self.row.rule {
                nodes.append(element("div", ["class": "small soft"]) { self.page.word(rule.translation) })
            }
            return nodes + self.range(actual.range, beside: actual.value)
        }
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
        if self.row.realisation == nil, let reached = self.row.targetReached {
            self.page.word(reached.asTarget)
        }
        if let reason = self.row.notDefined {
            element("div", ["class": "small soft"]) { self.page.word(reason.translation) }
        }
        let realisations = [self.row.realisation, self.row.statedRealisation].compactMap { $0 }
        if let band = realisations.lazy.compactMap(\.band).first {
            self.page.word(band.translation)
        } else if realisations.contains(where: \.shareToDate) {
            element("span", ["class": "small soft"]) { self.page.word(.shareToDate) }
        }
    }
}
