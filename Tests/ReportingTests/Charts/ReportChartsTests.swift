import Charts
import Foundation
import HTML
import JSON
import ReportingDomain
import Shared
import Testing

@testable import ReportingApp

/// What the charts of a report draw and state: no more than its figures.
struct ReportChartsTests {
    private static func page(_ events: [HistoryEvent], on day: String = "2021-12-31") throws -> (Report, PageContext) {
        let report = try SectionFacts.report(on: day, events)
        return (report, PageContext(.english, report))
    }

    private static func series(_ events: [HistoryEvent], on day: String = "2021-12-31") throws -> Chart? {
        let (report, page) = try Self.page(events, on: day)
        return IndicatorChart(try #require(report.indicators.first { $0.code.text == "i" }), report, page).chart
    }

    private static func years(_ values: KeyValuePairs<String, String>) throws -> [HistoryEvent] {
        try [Stated.indicator("i")] + values.map { try Stated.observation("o\($0)", of: "i", $0, value: $1) }
    }

    private static func count(_ mark: String, in chart: Chart) -> Int {
        var text = ""
        for node in chart.drawing.marks { node.render(to: &text) }
        return text.components(separatedBy: mark).count - 1
    }

    @Test func aMissingYearIsAGap() throws {
        let whole = try #require(try Self.series(Self.years(["2016": "1", "2017": "2", "2018": "3", "2019": "4"])))
        #expect(Self.count("<polyline", in: whole) == 1)
        let broken = try #require(try Self.series(Self.years(["2016": "1", "2017": "2", "2019": "3", "2020": "4"])))
        #expect(Self.count("<polyline", in: broken) == 2)
    }

    @Test func anotherDefinitionIsAnotherPiece() throws {
        let second = try Stated.event(
            "indicators.indicator.defined",
            #"{"indicator":"i","version":2,"from":"2018-01-01","title":{"en":"i"},"measure":"1","cumulation":"none","about":[{"kind":"partnership","code":"p"}]}"#,
            id: "second")
        let years = try Self.years(["2016": "1", "2017": "2", "2018": "3", "2019": "4"])
        let chart = try #require(try Self.series(years + [second]))
        #expect(Self.count("<polyline", in: chart) == 2)
        #expect(Self.count("class=\"break\"", in: chart) == 1)
    }

    @Test func theTitleStatesARiseOnlyWhereThereIsOne() throws {
        let rising = try #require(try Self.series(Self.years(["2016": "1", "2017": "2", "2018": "3"])))
        #expect(rising.title == "The figures rose in each period")
        let falling = try #require(try Self.series(Self.years(["2016": "1", "2017": "3", "2018": "2"])))
        #expect(falling.title == "The figures did not rise in each period")
        let gap = try #require(try Self.series(Self.years(["2016": "1", "2017": "2", "2019": "3"])))
        #expect(gap.title == "Some periods have no figure, or the definition changed")
    }

    @Test func fewFiguresHaveNoChart() throws {
        #expect(try Self.series(Self.years(["2016": "1", "2017": "2"])) == nil)
    }

    /// The sum of three taxes says nothing that its parts do not say.
    @Test func aSumIsNotCountedBesideItsParts() throws {
        var events = [try Stated.indicator("sum", sumOf: ["a", "b"])]
        for code in ["a", "b"] {
            events += [
                try Stated.indicator(code), try Stated.observation("o-\(code)", of: code, "2019", value: "5"),
                try Stated.target("t-\(code)", of: code, "2019", value: code == "a" ? "5" : "10"),
            ]
        }
        let (report, page) = try Self.page(events)
        let chart = try #require(RealisationChart(report, page).chart)
        #expect(chart.title == "1 of 2 indicators reached the target")
        #expect(Self.count("class=\"bar", in: chart) == 2)
    }

    /// A commitment that no sum contains can cover the requirement.
    @Test func anUncertainGapIsNoTitle() throws {
        let required = try Stated.event(
            "programs.funding_requirement.stated",
            #"{"funding_requirement":"r","about":{"kind":"partnership","code":"p"},"value":{"amount":100,"currency":"IDR"}}"#,
            id: "r")
        let signed = try Stated.agreement("signed", signed: "2016-07-01", components: ["c"])
        let paid = try Stated.payment("c1", "40", #""type":"2""#)
        let unsure = try Stated.payment("c2", "1", #""type":"2","value":{"amount":{"at_most":60},"currency":"IDR"}"#)
        func title(_ events: [HistoryEvent]) throws -> String? {
            let (report, page) = try Self.page([signed, required] + events)
            return MoneyChart(report, page).charts.first?.title
        }
        #expect(try title([paid]) == "Up to 60.0% of the required money is not covered by commitments")
        #expect(try title([paid, unsure]) == "Money on record")
    }
}
