internal import Foundation
internal import FoundationEssentials
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// The claim that the realisation of Bandung's taxes rose each year.
struct BandungTrendTests {
    private static func trend(_ measure: SeriesTrend.Measure, _ name: String, asOf day: String) throws -> SeriesTrend {
        try #require(try BandungFacts.series(name, asOf: day).trends.first { $0.measure == measure })
    }

    @Test func theRealisationDidNotRiseEachPeriod() throws {
        let trend = try Self.trend(.realisation, "tax.total", asOf: "2022-12-31")
        #expect(trend.roseEachPeriod == .no)
        let (before, after) = try #require(trend.counterexample)
        #expect(before.period == (try FormulaSamples.period("2017")))
        #expect(before.value.fixed(places: 1) == "90.6")
        #expect(after.period == (try FormulaSamples.period("2019")))
        #expect(after.value.fixed(places: 1) == "84.2")
        #expect(trend.points.map { $0.value.fixed(places: 1) } == ["90.6", "84.2", "94.1"])
        #expect(trend.missing == [try FormulaSamples.period("2018")])
    }

    @Test func norDidTheAmounts() throws {
        let trend = try Self.trend(.actual, "tax.total", asOf: "2022-12-31")
        #expect(trend.roseEachPeriod == .no)
        let (before, after) = try #require(trend.counterexample)
        #expect(before.period == (try FormulaSamples.period("2017")))
        #expect(after.period == (try FormulaSamples.period("2020")))
    }

    /// Until 2017 both known amounts rise; one known realisation decides nothing.
    @Test func asOfAnEarlierDay() throws {
        #expect(try Self.trend(.actual, "tax.total", asOf: "2018-12-31").roseEachPeriod == .yes)
        let realisation = try Self.trend(.realisation, "tax.total", asOf: "2018-12-31")
        #expect(realisation.roseEachPeriod == .undetermined)
        #expect(realisation.counterexample == nil)
    }

    @Test func theIndexOfElectronicGovernmentRoseEachYear() throws {
        let trend = try Self.trend(.actual, "spbe", asOf: "2026-12-31")
        #expect(trend.roseEachPeriod == .yes)
        #expect(trend.counterexample == nil)
        #expect(trend.points.map { $0.value.description } == ["3.6", "3.98", "4.59", "4.66"])
    }
}
