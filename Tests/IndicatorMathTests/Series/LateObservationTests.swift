internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// A late correction changes its own figure and what is derived from it, and no other observed figure.
struct LateObservationTests {
    private static func quarters(_ cumulation: String, _ values: [String]) -> [StatedFact] {
        [.indicator("i", #""frequency":"quarter""#, cumulation: cumulation)]
            + zip(1..., values).map { StatedFact.observation("q\($0)", "2016-Q\($0)", $1).at("2016-10-05") }
    }

    private static let correction = StatedFact.correction("late", of: "q1", "2016-Q1", "25").at("2016-11-10")

    private static func series(_ facts: [StatedFact]) throws -> IndicatorSeries {
        try SeriesFacts(facts).series(asOf: "2016-12-31")
    }

    @Test func aTotalToDate() throws {
        let series = try Self.series(Self.quarters("latest", ["20", "45", "60"]) + [Self.correction])
        #expect(series.values == ["25", "45", "60"])
        #expect(series.running == ["-", "-", "-"])
        #expect(series.toDate.value.shown == "60")
        #expect(series.toDate.periods == [try FormulaSamples.period("2016-Q3")])
        #expect(series.corrections.map(\.shown) == [["observed 2016-01-01 20 > 25"]])
        #expect(series.corrections.first?.reason == LanguageMap(["en": "A list came late."]))
        #expect(series.corrections.first?.code == .sourceError)
        #expect(series.corrections.first?.event.ref.id == "late")
        #expect(series.flags.isEmpty)
    }

    @Test func increments() throws {
        let before = try Self.series(Self.quarters("summing", ["20", "25", "15"]))
        #expect(before.running == ["20", "45", "60"])
        #expect(before.corrections.isEmpty)
        let series = try Self.series(Self.quarters("summing", ["20", "25", "15"]) + [Self.correction])
        #expect(series.values == ["25", "25", "15"])
        #expect(series.running == ["25", "50", "65"])
        #expect(series.toDate.value.shown == "65")
        #expect(
            series.corrections.map(\.shown) == [
                [
                    "observed 2016-01-01 20 > 25", "running 2016-01-01 20 > 25", "running 2016-04-01 45 > 50",
                    "running 2016-07-01 60 > 65",
                ]
            ])
    }

    @Test func aFallingTotalIsStoredAndFlagged() throws {
        let series = try Self.series(Self.quarters("latest", ["20", "45", "60", "58"]) + [Self.correction])
        #expect(series.values == ["25", "45", "60", "58"])
        #expect(series.toDate.value.shown == "58")
        #expect(series.rules == ["Q03"])
        #expect(series.flags.first?.period == (try FormulaSamples.period("2016-Q4")))
        #expect(series.flags.first?.events.map(\.id) == ["q3", "q4"])
        #expect(try series.row("2016-Q4").flags.map(\.rule) == [.fallingCumulation])
        #expect(try series.row("2016-Q3").flags.isEmpty)
        let increments = try Self.series(Self.quarters("summing", ["20", "45", "60", "58"]))
        #expect(increments.flags.isEmpty)
    }

    @Test(arguments: ["latest", "summing"]) func theOrderOfArrivalChangesNothing(_ cumulation: String) throws {
        let facts = Self.quarters(cumulation, ["20", "45", "60"]) + [Self.correction]
        func shown(_ facts: [StatedFact]) throws -> [[String]] {
            let series = try Self.series(facts)
            return [series.values, series.running, [series.toDate.value.shown]] + series.corrections.map(\.shown)
        }
        let expected = try shown(facts)
        #expect(expected.count == 4)
        let orders = Self.orders(facts)
        #expect(orders.count == 120)
        for order in orders { #expect(try shown(order) == expected, "\(order.map(\.id))") }
    }

    private static func orders(_ facts: [StatedFact]) -> [[StatedFact]] {
        guard !facts.isEmpty else { return [[]] }
        return facts.indices.flatMap { first in
            var rest = facts
            let fact = rest.remove(at: first)
            return Self.orders(rest).map { [fact] + $0 }
        }
    }

    @Test func aCorrectionThatMovesThePeriod() throws {
        let moved = StatedFact.correction("late", of: "q1", "2016-Q4", "20").at("2016-11-10")
        let series = try Self.series(Self.quarters("summing", ["20", "25", "15"]) + [moved])
        #expect(series.whole.map(\.row.period) == (try ["2016-Q2", "2016-Q3", "2016-Q4"].map(FormulaSamples.period)))
        #expect(series.values == ["25", "15", "20"])
        #expect(series.running == ["25", "40", "60"])
        let shown = try #require(series.corrections.first).shown
        // The first quarter lost its figure, and the fourth had none before.
        #expect(shown.contains("observed 2016-01-01 20 > -"))
        #expect(shown.contains("observed 2016-10-01 - > 20"))
        #expect(shown.contains("running 2016-04-01 45 > 25"))
        #expect(shown.contains("running 2016-07-01 60 > 40"))
    }

    @Test func twoCorrectionsOfOnePeriod() throws {
        let second = StatedFact.correction("later", of: "q1", "2016-Q1", "30").at("2016-12-10")
        let series = try Self.series(Self.quarters("summing", ["20", "25", "15"]) + [second, Self.correction])
        #expect(series.running == ["30", "55", "70"])
        #expect(series.corrections.map(\.event.ref.id) == ["later", "late"])
        #expect(
            series.corrections.first?.shown == [
                "observed 2016-01-01 25 > 30", "running 2016-01-01 25 > 30", "running 2016-04-01 50 > 55",
                "running 2016-07-01 65 > 70",
            ])
        #expect(
            series.corrections.last?.shown == [
                "observed 2016-01-01 20 > 25", "running 2016-01-01 20 > 25", "running 2016-04-01 45 > 50",
                "running 2016-07-01 60 > 65",
            ])
    }

    @Test func aCorrectionWithoutANewValueMovesNothing() throws {
        let same = StatedFact.correction("same", of: "q1", "2016-Q1", "20").at("2016-11-10")
        let series = try Self.series(Self.quarters("summing", ["20", "25", "15"]) + [same])
        #expect(series.corrections.map(\.shown) == [[]])
        #expect(series.running == ["20", "45", "60"])
    }

    @Test func anExpectedPeriodIsMissing() throws {
        var facts = Self.quarters("summing", ["20", "25", "15"])
        let second = facts.remove(at: 2)
        let series = try Self.series(facts)
        #expect(series.values == ["20", "-", "15"])
        #expect(series.whole.map(\.isGap) == [false, true, false])
        #expect(series.running == ["20", "value_missing", "value_missing"])
        #expect(series.toDate.value.shown == "periods_missing")
        #expect(series.toDate.missing == [try FormulaSamples.period("2016-Q2")])
        // It arrives late.
        let complete = try Self.series(facts + [second])
        #expect(complete.whole.map(\.isGap) == [false, false, false])
        #expect(complete.running == ["20", "45", "60"])
        #expect(complete.toDate.missing.isEmpty)
    }

    /// A missing increment is not zero, unless the indicator is reported at no fixed interval.
    @Test(arguments: [("", ["20", "periods_missing"]), (#""frequency":"irregular""#, ["20", "35"])])
    func withoutAFrequencyThereIsNoGapRow(_ frequency: String, _ running: [String]) throws {
        let series = try Self.series([
            .indicator("i", frequency, cumulation: "summing"), .observation("q1", "2016-Q1", "20"),
            .observation("q3", "2016-Q3", "15"),
        ])
        #expect(series.whole.map(\.isGap) == [false, false])
        #expect(series.running == running)
    }

    @Test func aMissingPeriodDoesNotHideTheLastTotal() throws {
        var facts = Self.quarters("latest", ["20", "45", "60"])
        facts.remove(at: 2)
        let series = try Self.series(facts)
        #expect(series.whole.map(\.isGap) == [false, true, false])
        #expect(series.toDate.value.shown == "60")
        #expect(series.toDate.missing == [try FormulaSamples.period("2016-Q2")])
    }
}
