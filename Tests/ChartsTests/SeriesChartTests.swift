import Foundation
import HTML
import Testing

@testable import Charts

/// What a series looks like: gaps stay gaps, breaks stay breaks, bars begin at zero.
struct SeriesChartTests {
    static func markup(_ drawing: Chart.Drawing) -> String {
        var text = ""
        for mark in drawing.marks { mark.render(to: &text) }
        return text
    }

    private static func points(_ values: [Double], from day: Double) -> [SeriesChart.Point] {
        values.enumerated().map {
            SeriesChart.Point(day: day + Double($0.offset) * 365, value: $0.element, name: "\(2016 + $0.offset)")
        }
    }

    private static func chart(
        _ pieces: [[SeriesChart.Point]], targets: [SeriesChart.Point] = [], rules: [SeriesChart.Rule] = [],
        bands: [SeriesChart.Band] = []
    ) -> String {
        Self.markup(
            SeriesChart(
                pieces: pieces, targets: targets, rules: rules, bands: bands, names: ("Actual", "Target"),
                shown: { "\(Int($0))" }
            ).drawing)
    }

    @Test func twoPiecesAreTwoLines() {
        let text = Self.chart([Self.points([1, 2], from: 0), Self.points([5, 6], from: 2000)])
        #expect(text.components(separatedBy: "<polyline").count == 3)
        #expect(text.components(separatedBy: "<circle").count == 5)
    }

    /// A figure alone has a dot and no line.
    @Test func aFigureAloneHasNoLine() {
        let text = Self.chart([Self.points([1], from: 0), Self.points([5, 6], from: 2000)])
        #expect(text.components(separatedBy: "<polyline").count == 2)
        #expect(text.components(separatedBy: "<circle").count == 4)
    }

    @Test func theAxisBeginsAtZero() {
        let text = Self.chart([Self.points([90, 95, 100], from: 0)])
        #expect(text.contains(">0</text>"))
        #expect(text.contains(">100</text>"))
    }

    @Test func negativeFiguresAreShownBelowZero() {
        let domain = LinearScale.domain(of: [-3, 5], fromZero: true)
        #expect(domain.lowerBound <= -3 && domain.upperBound >= 5)
    }

    @Test func interventionsBreaksAndShocksAreNamed() {
        let text = Self.chart(
            [Self.points([1, 2, 3], from: 0)], targets: Self.points([2, 2, 2], from: 0),
            rules: [
                .init(day: 100, name: "MoU", isBreak: false), .init(day: 400, name: "new definition", isBreak: true),
                .init(day: 90_000, name: "far away", isBreak: false),
            ], bands: [.init(from: 300, to: 500, name: "Pandemic")])
        #expect(text.contains("MoU") && text.contains("new definition") && text.contains("Pandemic"))
        #expect(text.contains("class=\"break\"") && text.contains("class=\"intervention\""))
        // What lies outside the time of the series is not drawn.
        #expect(!text.contains("far away"))
        #expect(text.components(separatedBy: "class=\"target\"").count == 4)
    }

    @Test func supplierTextIsEscaped() {
        let text = Self.chart(
            [Self.points([1, 2], from: 0)], bands: [.init(from: 0, to: 300, name: "<script>&\"")])
        #expect(text.contains("&lt;script&gt;&amp;&quot;") && !text.contains("<script>"))
    }

    @Test(arguments: [
        (0.0, "0"), (1.005, "1"), (12.345, "12.35"), (-0.5, "-0.5"), (3.1, "3.1"), (3.07, "3.07"),
        (.nan, "0"), (.infinity, "0"), (1e300, "0"),
    ]) func coordinatesAreShortAndFinite(_ number: Double, _ text: String) {
        #expect(Mark.text(number) == text)
    }
}
