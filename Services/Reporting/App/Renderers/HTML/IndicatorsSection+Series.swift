internal import FoundationEssentials
internal import HTML
internal import IndicatorMath
internal import ReportingDomain
internal import Shared

// What is derived from a series as a whole: total to date, overall targets, trends, breakdowns and flags.
extension IndicatorsSection {
    /// Unit, prices and source of the figures.
    func measured(_ indicator: IndicatorEntry) -> HTMLNode {
        var facts: [HTMLNode] = []
        if let unit = indicator.currency ?? indicator.unit {
            facts.append(.text(self.page.phrase(.unitOfFigures, unit)))
        }
        switch indicator.priceBasis {
        case .nominal?: facts.append(.text(self.page.word(.nominalPrices)))
        case .real?:
            let base = indicator.basePeriod.map { self.page.shortPeriod($0) } ?? ""
            facts.append(.text(self.page.phrase(.realPrices, base)))
        case nil: break
        }
        if let source = indicator.dataSource {
            facts.append(.group([.text("\(self.page.word(.sourceOfFigures)): "), self.page.stated(source)]))
        }
        if facts.isEmpty { return "" }
        return element("div", ["class": "small soft"]) {
            for (place, fact) in facts.enumerated() {
                if place > 0 { " · " }
                fact
            }
        }
    }

    func wholeSeries(_ indicator: IndicatorEntry) -> [HTMLNode] {
        let lines =
            [self.toDate(indicator)].compactMap { $0 } + indicator.overallTargets.map { self.overall($0, indicator) }
            + indicator.trends.map { self.trend($0, indicator) }
            + indicator.breakdowns.flatMap { self.breakdown($0, indicator) }
        return lines.isEmpty ? [] : [element("ul", ["class": "notes"]) { lines }]
    }

    @HTMLBuilder func flags(_ indicator: IndicatorEntry) -> [HTMLNode] {
        if !indicator.flags.isEmpty {
            element("p", ["class": "small"]) { element("strong") { self.page.word(.flaggedFigures) } }
            element("ul", ["class": "notes flags"]) {
                for flag in indicator.flags {
                    element("li") {
                        if let period = flag.period { "\(self.page.shortPeriod(period)): " }
                        "\(self.page.word(flag.text)) (\(flag.rule.rawValue)) "
                        self.page.refs(flag.events)
                    }
                }
            }
        }
    }

    /// The sum of several periods, or the latest figure of a series that states totals; nothing where one period says it
    /// already.
    private func toDate(_ indicator: IndicatorEntry) -> HTMLNode? {
        guard let total = indicator.toDate, let last = total.periods.last else { return nil }
        if total.cumulation == .latest {
            guard indicator.rows.count > 1 else { return nil }
            return element("li") {
                self.page.phrase(
                    .latestFigure, self.page.shortPeriod(last), self.computed(total.figure, indicator))
            }
        }
        guard total.periods.count > 1, indicator.measure == .unit, let first = total.periods.first else { return nil }
        let span =
            total.periods.count == 2
            ? self.periods(total.periods) : "\(self.page.shortPeriod(first)) – \(self.page.shortPeriod(last))"
        var text = self.page.phrase(.totalOfPeriods, span, self.computed(total.figure, indicator))
        if !total.missing.isEmpty { text += " (\(self.page.phrase(.withoutPeriods, self.periods(total.missing))))" }
        return element("li") { text }
    }

    private func overall(_ target: OverallTargetEntry, _ indicator: IndicatorEntry) -> HTMLNode {
        element("li") {
            self.page.phrase(
                .overallTarget, self.quantity(target.value, indicator, by: nil), self.page.shortPeriod(target.period),
                self.computed(target.total, indicator), self.ratio(target.achievement))
            if let dimensions = target.dimensions { " (\(self.page.dimensions(dimensions)))" }
            " "
            self.page.refs(target.events)
        }
    }

    private func trend(_ trend: TrendEntry, _ indicator: IndicatorEntry) -> HTMLNode {
        let measure = self.page.word(trend.measure == .actual ? .actual : .realisation)
        func value(_ point: TrendEntry.Point) -> String {
            trend.measure == .actual
                ? self.quantity(.exact(point.value), indicator, by: point.definitionVersion)
                : self.page.percent(Self.rounded(point.value, trend))
        }
        let sentence: String
        if let before = trend.before, let after = trend.after {
            sentence = self.page.phrase(
                .roseNotSupported, measure, value(before), self.page.shortPeriod(before.period), value(after),
                self.page.shortPeriod(after.period))
        } else if trend.roseEachPeriod == .yes, trend.points == 2, let first = trend.first, let last = trend.last {
            sentence = self.page.phrase(
                .roseOnce, measure, self.page.shortPeriod(first), self.page.shortPeriod(last))
        } else if trend.roseEachPeriod == .yes {
            sentence = self.page.phrase(.roseEachPeriod, measure, self.page.count(trend.points))
        } else if trend.missing.isEmpty {
            sentence = self.page.phrase(.roseUndeterminedBreak, measure)
        } else {
            sentence = self.page.phrase(.roseUndeterminedMissing, measure, self.periods(trend.missing))
        }
        return element("li") { sentence }
    }

    /// A percentage to one decimal place; with all its places where two that differ would look alike.
    private static func rounded(_ value: Decimal, _ trend: TrendEntry) -> String {
        let shown = [trend.before, trend.after].compactMap { $0?.value.rounded(places: 1) }
        let isAlike = Set(shown).count < shown.count && trend.before?.value != trend.after?.value
        return (isAlike ? value : value.rounded(places: 1)).description
    }

    private func breakdown(_ breakdown: BreakdownEntry, _ indicator: IndicatorEntry) -> [HTMLNode] {
        let parts = breakdown.parts.map { "\($0.part): \(self.computed($0.figure, indicator))" }
        let notStated =
            breakdown.notStated.map { rest in
                rest == 0 && breakdown.coverage == .complete
                    ? [] : [self.page.phrase(.partNotStated, self.quantity(.exact(rest), indicator, by: nil))]
            } ?? []
        let total = self.page.phrase(.totalOf, self.computed(breakdown.total, indicator).trimmedStop)
        let coverage = breakdown.coverage.map { " (\(self.page.word($0.translation)))" } ?? ""
        let line = element("li") {
            "\(self.page.phrase(.breakdownBy, breakdown.dimension))\(coverage), \(self.page.shortPeriod(breakdown.period)): \((parts + notStated + [total]).joined(separator: "; ")). "
            self.page.refs(Set(breakdown.parts.flatMap(\.events)).sorted())
        }
        return [line] + breakdown.differences.map { difference in element("li") { self.page.word(difference.text) } }
    }

    func periods(_ periods: [Period]) -> String {
        periods.map { self.page.shortPeriod($0) }.joined(separator: ", ")
    }

    /// A figure in the unit of the indicator, or the sentence that says why it is not defined.
    func computed(_ figure: ComputedEntry, _ indicator: IndicatorEntry) -> String {
        guard let value = figure.value else { return figure.notDefined.map { self.page.word($0.wording) } ?? "" }
        return self.quantity(figure.approximate ? .about(value) : .exact(value), indicator, by: nil)
    }

    /// A ratio with its band, or the sentence that says why it is not defined.
    func ratio(_ figure: ComputedEntry) -> String {
        guard let shown = figure.shown else { return figure.notDefined.map { self.page.word($0.wording) } ?? "" }
        let band = figure.band.map { " (\(self.page.word($0.text)))" } ?? ""
        return (figure.approximate ? "≈ " : "") + self.page.language.number(shown) + band
    }

    /// - Parameter version: the version of the definition that the value follows; nil for the current one.
    private func quantity(_ value: Quantity, _ indicator: IndicatorEntry, by version: Int?) -> String {
        let measured = version.map { indicator.measured(by: $0) } ?? (indicator.unit, indicator.currency)
        return measured.1.flatMap { self.page.money(value, currency: $0) }
            ?? self.page.quantity(value, unit: measured.0) ?? ""
    }
}
