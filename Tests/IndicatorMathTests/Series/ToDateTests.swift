internal import Foundation
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// The total to date (F7), and the targets for the whole time.
struct ToDateTests {
    private static func years(_ values: [String], _ more: [String] = []) -> [StatedFact] {
        values.enumerated().map { position, value in
            .observation(
                "o\(2016 + position)", "\(2016 + position)", value, position < more.count ? more[position] : "")
        }
    }

    private static func total(_ facts: [StatedFact]) throws -> TotalToDate { try SeriesFacts(facts).series().toDate }

    @Test(arguments: [
        ("none", "25", ["2016", "2017"]), ("summing", "25", ["2016", "2017"]), ("latest", "15", ["2017"]),
    ]) func theTotalByCumulation(_ cumulation: String, _ value: String, _ periods: [String]) throws {
        let total = try Self.total([.indicator("i", cumulation: cumulation)] + Self.years(["10", "15"]))
        #expect(total.value.shown == value)
        #expect(total.periods == (try periods.map(FormulaSamples.period)))
        #expect(total.cumulation.rawValue == cumulation)
        #expect(total.missing.isEmpty)
    }

    /// A quantity per another one has no sum: neither as it is observed, nor as a formula gives it.
    @Test(arguments: ["none", "summing"]) func ratesAreNeverAdded(_ cumulation: String) throws {
        let facts = [.indicator("i", #""unit":"km/persons""#, cumulation: cumulation)] + Self.years(["10", "15"])
        #expect(try Self.total(facts).value == .notDefined(.notAdditive))
        let rows = try SeriesFacts(facts).series().rows
        #expect(rows.allSatisfy { $0.summableOver.isEmpty })
    }

    private static func quotients(_ divisor: String) throws -> IndicatorSeries {
        try SeriesFacts([
            .indicator("a"), .indicator("b"), .indicator("i", #""formula":"{a} / {b}""#),
            .observation("a16", "2016", "6", of: "a"), .observation("b16", "2016", "3", of: "b"),
            .observation("a17", "2017", "6", of: "a"), .observation("b17", "2017", divisor, of: "b"),
        ]).series()
    }

    @Test func quotientsOfAFormulaAreNeverAdded() throws {
        let series = try Self.quotients("2")
        #expect(series.rows.map { $0.row.actual?.value.point } == [2, 3])
        #expect(series.toDate.value == .notDefined(.notAdditive))
        #expect(series.rows.allSatisfy { $0.summableOver.isEmpty })
    }

    /// A period for which the formula has no value is not left out in silence.
    @Test func aPeriodWithoutAResultLeavesTheTotalNotDefined() throws {
        #expect(try Self.quotients("0").toDate.value == .notDefined(.divisionByZero))
    }

    @Test(arguments: ["none", "summing", "latest"]) func withoutFiguresThereIsNoTotal(_ cumulation: String) throws {
        let total = try Self.total([.indicator("i", cumulation: cumulation), .target("t", "2016", "5")])
        #expect(total.value == .notDefined(.valueMissing))
        #expect(total.periods.isEmpty)
    }

    private static func parts(_ numerator: String, _ denominator: String) -> String {
        #""numerator":\#(numerator),"denominator":\#(denominator)"#
    }

    /// 1 of 10 and 90 of 100 are 91 of 110, and not the mean of 10 and 90 percent.
    @Test func percentagesAreCombinedFromTheirParts() throws {
        let figures = Self.years(["10", "90"], [Self.parts("1", "10"), Self.parts("90", "100")])
        for cumulation in ["none", "summing"] {
            let total = try Self.total([.indicator("i", cumulation: cumulation, measure: "2")] + figures)
            #expect(total.value.number?.fixed(places: 2) == "82.73")
        }
        let latest = try Self.total([.indicator("i", cumulation: "latest", measure: "2")] + figures)
        #expect(latest.value.shown == "90")
    }

    @Test(arguments: [[], [Self.parts("1", "10")], ["", Self.parts("90", "100")]])
    func percentagesWithoutBothPartsAreNeverCombined(_ more: [String]) throws {
        let total = try Self.total([.indicator("i", measure: "2")] + Self.years(["10", "90"], more))
        #expect(total.value == .notDefined(.partsMissing))
        #expect(total.value.reason?.wording.en.contains("never combined") == true)
    }

    @Test func anApproximateNumerator() throws {
        let figures = Self.years(["10", "90"], [Self.parts(#"{"about":1}"#, "10"), Self.parts("90", "100")])
        let total = try Self.total([.indicator("i", measure: "2")] + figures)
        guard case .value(_, let isApproximate) = total.value else {
            Issue.record("There is no value.")
            return
        }
        #expect(isApproximate)
    }

    @Test(arguments: ["3", "4", "5"]) func ranksAndNamesHaveNoSum(_ measure: String) throws {
        let figures = Self.years(["2", "3"])
        #expect(
            try Self.total([.indicator("i", measure: measure)] + figures).value == .notDefined(.notAdditive))
        let latest = try Self.total([.indicator("i", cumulation: "latest", measure: measure)] + figures)
        #expect(latest.value.shown == "3")
    }

    @Test(arguments: [
        ("none", "1", "other_definition"), ("summing", "1", "other_definition"), ("latest", "1", "15"),
        ("none", "2", "other_definition"),
    ]) func differentDefinitions(_ cumulation: String, _ measure: String, _ value: String) throws {
        let second = StatedFact.indicator(
            "i", #""version":2,"from":"2017-01-01""#, cumulation: cumulation, measure: measure, id: "second")
        let figures = Self.years(["10", "15"], [Self.parts("1", "10"), Self.parts("15", "100")])
        let series = try SeriesFacts(
            [.indicator("i", cumulation: cumulation, measure: measure), second] + figures
        ).series()
        #expect(series.whole.map(\.row.version) == [1, 2])
        #expect(series.toDate.value.shown == value)
    }

    @Test func anUndecidedFigure() throws {
        let facts =
            [.indicator()] + Self.years(["10", "15"])
            + [StatedFact.observation("rival", "2016", "12").from("https://example.org/other")]
        #expect(try Self.total(facts).value == .notDefined(.undecided))
    }

    @Test func aBoundHasNoSum() throws {
        let facts = [.indicator()] + Self.years(["10", #"{"at_least":15}"#])
        #expect(try Self.total(facts).value == .notDefined(.notOneNumber))
    }

    @Test func theLastTotalCanBeOfAYearToDate() throws {
        let facts =
            [.indicator("i", cumulation: "latest")] + Self.years(["40"])
            + [.observation("half", "2017 to 2017-06-30", "55")]
        #expect(try Self.total(facts).value.shown == "55")
        // Increments of a year to date are part of the year, which is added when it is complete.
        let sum = [.indicator()] + Self.years(["40"]) + [.observation("half", "2017 to 2017-06-30", "55")]
        #expect(try Self.total(sum).value.shown == "40")
    }

    @Test func onlyPeriodsOfTheFrequencyAreAdded() throws {
        let facts =
            [.indicator("i", #""frequency":"full_year""#)] + Self.years(["40", "50"])
            + [.observation("half", "2017-H1", "20")]
        #expect(try Self.total(facts).value.shown == "90")
    }

    /// A target does not make a missing figure known.
    @Test(arguments: [false, true]) func anExpectedPeriodWithoutAFigure(_ hasTarget: Bool) throws {
        let facts: [StatedFact] = [
            .indicator("i", #""frequency":"full_year""#), .observation("o2016", "2016", "10"),
            .observation("o2018", "2018", "15"),
        ]
        let total = try Self.total(facts + (hasTarget ? [.target("t", "2017", "12")] : []))
        #expect(total.missing == [try FormulaSamples.period("2017")])
        #expect(total.value == .notDefined(.periodsMissing))
    }

    @Test func aPeriodThatIsNotYetReportedIsNotMissing() throws {
        let facts =
            [.indicator("i", #""frequency":"full_year""#)] + Self.years(["10", "15"]) + [.target("t", "2018", "12")]
        let total = try Self.total(facts)
        #expect(total.value.shown == "25")
        #expect(total.missing.isEmpty)
    }
}
