internal import HTML
internal import IndicatorMath
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
        let version = target.definitionVersion ?? self.row.definitionVersion
        var nodes = self.figure(target.value, by: version, target.derivation, target.events)
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
            nodes.append(
                element("div", ["class": "small soft"]) {
                    self.page.word(rule.translation)
                    if let ranking = target.ranking {
                        " "
                        self.page.refs([ranking])
                    }
                })
        }
        if let preference = target.preference {
            nodes.append(
                element("div", ["class": "small soft"]) {
                    self.page.stated(preference.reason)
                    " "
                    self.page.refs([preference.event])
                })
        }
        return nodes + self.range(target.range, beside: target.value, by: version)
    }

    /// From the least to the greatest claim, where that differs from the value.
    private func range(_ range: Quantity?, beside value: Quantity, by version: Int?) -> [HTMLNode] {
        let measured = self.indicator.measured(by: version)
        guard let range, range != value else { return [] }
        return [
            element("div", ["class": "small soft"]) {
                "\(self.page.word(.range)): "
                self.page.quantity(range, unit: measured.currency ?? measured.unit) ?? ""
            }
        ]
    }

    private var actual: [HTMLNode] {
        if let actual = self.row.actual {
            var nodes = self.figure(
                actual.value, by: self.row.definitionVersion, actual.derivation, actual.events)
            if let rule = self.row.rule {
                nodes.append(
                    element("div", ["class": "small soft"]) {
                        self.page.word(rule.translation)
                        if let ranking = self.row.ranking {
                            " "
                            self.page.refs([ranking])
                        }
                    })
            }
            return nodes + self.range(actual.range, beside: actual.value, by: self.row.definitionVersion)
                + self.growth + self.running
        }
        if let text = self.row.text {
            return [element("div") { self.page.stated(text) }, element("div") { self.page.refs(self.row.events) }]
        }
        guard self.row.statedRealisation == nil, self.row.target != nil else { return [] }
        return [element("span", ["class": "small soft"]) { self.page.word(.actualMissing) }]
    }

    @HTMLBuilder private var growth: [HTMLNode] {
        if let growth = self.row.growth, let shown = growth.shown {
            element("div", ["class": "small soft"]) {
                self.page.phrase(.growthBy, (growth.approximate ? "≈ " : "") + self.page.percent(shown))
            }
        }
    }

    @HTMLBuilder private var running: [HTMLNode] {
        if let running = self.row.running {
            element("div", ["class": "small soft"]) {
                let measured = self.indicator.measured(by: self.row.definitionVersion)
                let quantity = running.value.map { running.approximate ? Quantity.about($0) : .exact($0) }
                let said =
                    measured.currency.flatMap { self.page.money(quantity, currency: $0) }
                    ?? self.page.quantity(quantity, unit: measured.unit)
                    ?? running.notDefined.map { self.page.word($0.wording) } ?? ""
                self.page.phrase(.runningTotal, said)
            }
        }
    }

    @HTMLBuilder private func figure(
        _ value: Quantity, by version: Int?, _ derivation: Derivation?, _ events: [EventRef]
    ) -> [HTMLNode] {
        self.value(value, by: version)
        if let derivation { element("div", ["class": "small soft"]) { self.page.word(derivation.translation) } }
        element("div") { self.page.refs(events) }
    }

    /// Money in short form, with every digit below it; anything else with its unit.
    @HTMLBuilder private func value(_ value: Quantity, by version: Int?) -> [HTMLNode] {
        let measured = self.indicator.measured(by: version)
        if let currency = measured.currency, let said = self.page.money(value, currency: currency) {
            said
            element("div", ["class": "small soft"]) { self.page.quantity(value, unit: currency) ?? "" }
        } else {
            self.page.quantity(value, unit: measured.unit) ?? ""
        }
    }

    @HTMLBuilder private var realisation: [HTMLNode] {
        if self.row.actual == nil, let rule = self.row.rule {
            element("div", ["class": "small soft"]) { self.page.word(rule.translation) }
        }
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
