import Foundation
import Testing

@testable import Charts

/// Numbers as lengths of a drawing.
struct ScaleTests {
    @Test(arguments: [
        (0.0...100.0, [0.0, 20, 40, 60, 80, 100]), (0.0...1.0, [0, 0.2, 0.4, 0.6, 0.8, 1.0]),
        (0.0...7.0, [0, 2, 4, 6]),
        (0.0...2.5e12, [0, 5e11, 1e12, 1.5e12, 2e12, 2.5e12]), (-10.0...10.0, [-10, -5, 0, 5, 10]),
    ]) func ticksAreRound(_ domain: ClosedRange<Double>, _ ticks: [Double]) {
        let found = LinearScale(domain, from: 0, to: 100).ticks()
        #expect(found.count == ticks.count)
        #expect(zip(found, ticks).allSatisfy { abs($0 - $1) <= abs($1) * 1e-9 }, "\(found)")
    }

    @Test func endsLieAtTheEnds() {
        let scale = LinearScale(10...20, from: 100, to: 300)
        #expect(scale.position(10) == 100 && scale.position(20) == 300 && scale.position(15) == 200)
    }

    /// One number only lies in the middle, and divides by nothing.
    @Test func oneNumberLiesInTheMiddle() {
        let scale = LinearScale(5...5, from: 0, to: 10)
        #expect(scale.position(5) == 5)
        #expect(scale.ticks() == [5])
    }

    @Test(arguments: [[], [0.0], [-4.0], [7.0], [0.0, 0.0]]) func everyDomainHasAWidth(_ values: [Double]) {
        let domain = LinearScale.domain(of: values, fromZero: true)
        #expect(domain.lowerBound < domain.upperBound && domain.contains(0))
        #expect(values.allSatisfy(domain.contains))
    }

    @Test func barsBeginAtZero() {
        let bars = BarChart([.init(name: "a", value: 50, shown: "50"), .init(name: "b", value: 100, shown: "100")])
        let text = SeriesChartTests.markup(bars.drawing)
        let widths = text.components(separatedBy: "width=\"").dropFirst().compactMap {
            Double($0.prefix { $0 != "\"" })
        }
        #expect(widths.count == 2)
        #expect(abs(widths[1] - 2 * widths[0]) < 0.02)
    }

    @Test func aBarWithoutAFigureSaysSo() {
        let text = SeriesChartTests.markup(
            BarChart([.init(name: "a", value: nil, shown: "undecided"), .init(name: "b", value: 1, shown: "1")]).drawing
        )
        #expect(text.contains("undecided") && text.components(separatedBy: "<rect").count == 2)
    }
}
