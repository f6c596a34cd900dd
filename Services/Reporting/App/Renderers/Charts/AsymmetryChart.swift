internal import Charts
internal import FoundationEssentials
internal import ReportingDomain
internal import Shared

/// How many times one city is as large as the other, for each measure that both state for one year.
struct AsymmetryChart {
    private let content: Report
    private let page: PageContext

    init(_ content: Report, _ page: PageContext) {
        self.content = content
        self.page = page
    }

    /// Nil without two measures of which both figures are above zero.
    var chart: Chart? {
        guard let cities = self.content.profile.cities, cities.count == 2 else { return nil }
        let names = cities.map { city in city.name.map { self.page.plain($0) } ?? city.code.text }
        let bars = self.content.asymmetry.pairs.compactMap { pair -> (bar: BarChart.Bar, events: [EventRef])? in
            let (first, second) = (pair.first.drawn, pair.second.drawn)
            guard first > 0, second > 0 else { return nil }
            let times = max(first, second) / min(first, second)
            let rounded = (Decimal(string: String(times)) ?? 0).rounded(places: 1).description
            let measure = Translation.profileMeasure(pair.measure).map { self.page.word($0) } ?? pair.measure.text
            return (
                BarChart.Bar(
                    name: "\(measure), \(pair.year)", value: times,
                    shown: "\(self.page.language.number(rounded))× (\(first >= second ? names[0] : names[1]))",
                    kind: first >= second ? "main" : "other"), pair.events
            )
        }
        guard bars.count > 1 else { return nil }
        let title = self.page.phrase(.chartAsymmetry, names[0], names[1])
        let subtitle = self.page.word(.chartAsymmetryKey)
        return Chart(
            title: title, subtitle: subtitle,
            description: "\(title). \(subtitle). "
                + bars.map { "\($0.bar.name): \($0.bar.shown)" }.joined(separator: "; "),
            source: self.page.chartSource(self.content.asOf, Set(bars.flatMap(\.events)).count),
            drawing: BarChart(bars.map(\.bar), reference: (value: 1, name: "1×")).drawing)
    }
}
