internal import Charts
internal import FundingMath
internal import ReportingDomain
internal import Shared

/// The sums of one currency side by side: required, promised, given and spent are never added to each other.
struct MoneyChart {
    private let content: Report
    private let page: PageContext

    init(_ content: Report, _ page: PageContext) {
        self.content = content
        self.page = page
    }

    /// One for each currency with two sums or more.
    var charts: [Chart] {
        let currencies = Set(self.content.money.sums.map(\.currency)).sorted()
        return currencies.compactMap { currency in
            let sums = self.content.money.sums.filter { $0.currency == currency }
            return sums.count > 1 ? self.chart(currency, sums) : nil
        }
    }

    private func chart(_ currency: String, _ sums: [MoneySum]) -> Chart {
        let bars = sums.map { sum in
            BarChart.Bar(
                name: self.page.word(sum.heading.translation), value: sum.amount?.drawn,
                shown: sum.amount.map { self.page.language.amount($0, currency) } ?? self.page.word(.undecidedSum),
                kind: sum.heading == .requirement ? "other" : "main")
        }
        let gap = self.content.fundingGaps.first { $0.currency == currency && $0.component == nil }
        // Money that no sum contains can cover the requirement: then there is no finding to state.
        let isKnown = gap.map { !$0.hasOtherCommitments && !$0.hasOtherRequirements } ?? false
        let title =
            (isKnown ? gap : nil).map {
                self.page.phrase(.chartGap, self.page.percent($0.percentAtMost.fixed(places: 1)))
            }
            ?? self.page.word(.chartMoney)
        let subtitle = "\(self.page.word(.money)) · \(currency) · \(self.page.word(.chartNotAdded))"
        let said = bars.map { "\($0.name): \($0.shown)" }.joined(separator: "; ")
        return Chart(
            title: title, subtitle: subtitle, description: "\(title). \(subtitle). \(said)",
            source: self.page.chartSource(self.content.asOf, Set(sums.flatMap(\.events)).count),
            drawing: BarChart(bars).drawing)
    }
}
