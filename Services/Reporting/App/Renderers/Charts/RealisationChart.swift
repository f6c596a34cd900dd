internal import Charts
internal import FoundationEssentials
internal import IndicatorMath
internal import ReportingDomain
internal import Shared

/// The latest closed period of each indicator in percent of its target.
struct RealisationChart {
    private let content: Report
    private let page: PageContext

    init(_ content: Report, _ page: PageContext) {
        self.content = content
        self.page = page
    }

    /// Nil for fewer than two indicators with a percentage.
    var chart: Chart? {
        // A sum and its parts say the same twice: the parts are shown.
        let parts = self.content.indicators.filter { indicator in
            [Indicator.Measure.unit, .percentage].contains(indicator.measure) && indicator.sumOf.isEmpty
        }
        let bars = parts.compactMap { self.bar($0) }
        guard bars.count > 1 else { return nil }
        let reached = bars.count { $0.reached }
        let title = self.page.phrase(
            .chartReached, self.page.count(reached), self.page.count(bars.count))
        let subtitle = self.page.word(.chartRealisation)
        let said = bars.map { "\($0.bar.name): \($0.bar.shown)" }.joined(separator: "; ")
        return Chart(
            title: title, subtitle: subtitle, description: "\(title). \(subtitle). \(said)",
            source: self.page.chartSource(self.content.asOf, Set(bars.flatMap(\.events)).count),
            drawing: BarChart(
                bars.map(\.bar), reference: (value: 100, name: "\(self.page.word(.target)) = 100%")
            ).drawing)
    }

    /// The latest closed period with a percentage, computed or as its source states it.
    private func bar(_ indicator: IndicatorEntry) -> (bar: BarChart.Bar, reached: Bool, events: [EventRef])? {
        let closed = indicator.rows.compactMap { row -> (row: IndicatorRowEntry, realisation: RealisationEntry)? in
            guard row.dimensions == nil, !row.period.isToDate,
                let realisation = row.realisation ?? row.statedRealisation, !realisation.shareToDate
            else { return nil }
            return (row, realisation)
        }
        guard
            let (row, realisation) = closed.max(by: {
                ($0.row.period.end?.dayNumber ?? 0) < ($1.row.period.end?.dayNumber ?? 0)
            })
        else { return nil }
        let isReached = realisation.percent >= 100
        let percent = (realisation.approximate ? "≈ " : "") + self.page.percent(realisation.shown)
        let shown = realisation.computed ? percent : self.page.phrase(.asStated, percent)
        return (
            BarChart.Bar(
                name: "\(self.page.plain(indicator.title)), \(self.page.shortPeriod(row.period))",
                value: realisation.percent.drawn, shown: shown, kind: isReached ? "good" : "main"), isReached,
            realisation.events
        )
    }
}
