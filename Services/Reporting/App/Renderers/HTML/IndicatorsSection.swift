internal import Charts
internal import HTML
internal import IndicatorMath
internal import ReportingDomain
internal import Shared

/// The indicators: target, actual, realisation and band of each period; below each table the rival claims, corrections
/// and revisions.
struct IndicatorsSection {
    private let indicators: [IndicatorEntry]
    private let content: Report
    let page: PageContext

    init(_ content: Report, _ page: PageContext) {
        self.indicators = content.indicators
        self.content = content
        self.page = page
    }

    var node: HTMLNode {
        // Wholes come before their parts.
        let shown = self.indicators.filter {
            !$0.rows.isEmpty || !$0.baselines.isEmpty || !$0.standingTargets.isEmpty || !$0.heldBack.isEmpty
                || !$0.notCounted.isEmpty
        }
        let ordered = shown.filter { !$0.sumOf.isEmpty } + shown.filter(\.sumOf.isEmpty)
        return element("section") {
            element("h2") { self.page.word(.indicators) }
            if shown.isEmpty { element("p") { self.page.word(.nothing) } }
            element("p", ["class": "small soft"]) { self.page.word(.noAttribution) }
            element("p", ["class": "small soft"]) { self.page.word(.bandsSource) }
            if let chart = RealisationChart(self.content, self.page).chart { chart.node }
            for indicator in ordered { self.indicator(indicator) }
        }
    }

    @HTMLBuilder private func indicator(_ indicator: IndicatorEntry) -> [HTMLNode] {
        element("h3") { self.page.stated(indicator.title) }
        element("div", ["class": "small soft"]) {
            if let level = indicator.level { "\(self.page.word(level.translation)). " }
            self.page.stated(indicator.definition)
            if indicator.ascending == false { " (\(self.page.word(.smallerIsBetter))) " }
            " "
            self.page.refs(indicator.events)
        }
        self.measured(indicator)
        self.definitions(indicator)
        self.baselinesAndTargets(indicator)
        if let chart = IndicatorChart(indicator, self.content, self.page).chart { chart.node }
        if !indicator.rows.isEmpty {
            element("table") {
                self.head
                element("tbody") {
                    for row in indicator.rows {
                        if let seriesBreak = row.seriesBreak { self.seriesBreakRow(seriesBreak, row) }
                        IndicatorRowNode(row, of: indicator, self.page).node
                    }
                }
            }
        }
        self.wholeSeries(indicator)
        self.flags(indicator)
        let uncounted = indicator.notCounted.map { figure in
            element("li") {
                "\(self.page.word(.figureNotCounted)): \(figure.observation) (\(self.page.word(figure.state == .approved ? .undecided : figure.state.translation))) "
                self.page.refs(figure.events)
            }
        }
        let heldBack = indicator.heldBack.map { figure in
            element("li") {
                "\(self.page.period(figure.period, asOf: nil)): "
                self.page.phrase(
                    .figureHeldBack, figure.observation.text, self.page.date(CoarseDate(day: figure.since)))
                " "
                self.page.stated(figure.reason)
                " "
                self.page.stated(figure.correction)
                " "
                self.page.refs(figure.events)
            }
        }
        // Without any baseline one sentence is enough for all rows.
        let hasProgress = indicator.rows.contains { !$0.progress.isEmpty }
        let noBaseline =
            indicator.baselines.isEmpty && hasProgress
            ? [element("li") { "\(self.page.word(.progress)): \(self.page.word(NotDefined.noBaseline.wording))" }] : []
        let notes =
            indicator.rows.flatMap { self.notes($0, of: indicator) } + self.withoutGrowth(indicator) + uncounted
            + heldBack + noBaseline
        if !notes.isEmpty {
            element("div", ["class": "small soft"]) { self.page.word(.notes) }
            element("ul", ["class": "notes"]) { notes }
        }
    }

    /// The heading where rows do not continue those above.
    private func seriesBreakRow(_ seriesBreak: IndicatorRow.SeriesBreak, _ row: IndicatorRowEntry) -> HTMLNode {
        element("tr") {
            element("th", ["colspan": "5", "scope": "rowgroup", "class": "small soft"]) {
                switch seriesBreak {
                case .dimensions: self.page.word(.anotherBreakdown)
                case .instrument: self.page.word(.anotherInstrument)
                case .definition:
                    "\(self.page.word(.anotherDefinition)) (\(self.page.phrase(.definitionNumber, String(row.definitionVersion ?? 1))))"
                }
            }
        }
    }

    @HTMLBuilder private func definitions(_ indicator: IndicatorEntry) -> [HTMLNode] {
        if !indicator.definitions.isEmpty {
            element("ul", ["class": "notes"]) {
                for version in indicator.definitions {
                    element("li") {
                        self.page.phrase(.definitionNumber, String(version.version))
                        if let from = version.from { ", \(self.page.phrase(.fromDay, self.page.date(from)))" }
                        ": "
                        self.page.stated(version.definition)
                        " "
                        self.page.refs(version.events)
                    }
                }
            }
        }
    }

    /// Baselines, and targets that are not for a single period.
    @HTMLBuilder private func baselinesAndTargets(_ indicator: IndicatorEntry) -> [HTMLNode] {
        if !indicator.baselines.isEmpty || !indicator.standingTargets.isEmpty {
            element("ul", ["class": "notes"]) {
                for baseline in indicator.baselines {
                    element("li") {
                        "\(self.page.word(.baseline)): \(self.formatted(baseline.value, of: indicator, by: baseline.definitionVersion))"
                        if let on = baseline.on { ", \(self.page.date(on))" }
                        if let period = baseline.period { ", \(self.page.period(period, asOf: nil))" }
                        if let dimensions = baseline.dimensions { ", \(self.page.dimensions(dimensions))" }
                        " "
                        self.page.refs(baseline.events)
                    }
                }
                for target in indicator.standingTargets { element("li") { self.standing(target, of: indicator) } }
            }
        }
    }

    @HTMLBuilder private func standing(_ target: StandingTargetEntry, of indicator: IndicatorEntry) -> [HTMLNode] {
        "\(self.page.word(.standingTarget)): \(self.formatted(target.value, of: indicator, by: target.definitionVersion))"
        if let every = target.every {
            ", \(self.page.phrase(.everyPeriod, self.page.word(every.translation)))"
            let span = self.page.openSpan(target.from, target.until)
            if !span.isEmpty { " (\(span))" }
        }
        if let overall = target.overall {
            ", \(self.page.phrase(.overallPeriod, self.page.period(overall, asOf: nil)))"
        }
        if let months = target.months, let after = target.after, let deadline = target.deadline {
            let due =
                months == 1
                ? self.page.phrase(.dueByOneMonth, self.page.date(deadline), self.page.date(after))
                : self.page.phrase(.dueBy, self.page.date(deadline), String(months), self.page.date(after))
            ", \(due). \(self.page.word(.dueNotCompared))"
        }
        if let dimensions = target.dimensions { ", \(self.page.dimensions(dimensions))" }
        " "
        self.page.refs(target.events)
    }

    private func formatted(_ value: Quantity, of indicator: IndicatorEntry, by version: Int?) -> String {
        let measured = indicator.measured(by: version)
        return measured.currency.flatMap { self.page.money(value, currency: $0) }
            ?? self.page.quantity(value, unit: measured.unit) ?? ""
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
