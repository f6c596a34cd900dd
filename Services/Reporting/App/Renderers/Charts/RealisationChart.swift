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
        let bars = self.content.indicators.compactMap { self.bar($0) }
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

    private func bar(_ indicator: IndicatorEntry) -> (bar: BarChart.Bar, reached: Bool, events: [EventRef])? {
        let closed = indicator.rows.filter {
            $0.dimensions == nil && !$0.period.isToDate && $0.realisation?.shareToDate == false
        }
        guard let row = closed.max(by: { ($0.period.end?.dayNumber ?? 0) < ($1.period.end?.dayNumber ?? 0) }),
            let realisation = row.realisation
        else { return nil }
        let isReached = realisation.percent >= 100
        return (
            BarChart.Bar(
                name: self.page.plain(indicator.title), value: realisation.percent.drawn,
                shown:
                    "\(realisation.approximate ? "≈ " : "")\(self.page.percent(realisation.shown)) (\(self.page.shortPeriod(row.period)))",
                kind: isReached ? "good" : "main"), isReached, realisation.events
        )
    }
}
