internal import FoundationEssentials
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// Figures that must not be added up: of percentages, of other prices, of overlapping periods, of other versions and
/// instruments.
struct CombinedFiguresTests {
    private static func series(_ code: String = "i", _ facts: [StatedFact]) throws -> IndicatorSeries {
        try SeriesFacts(facts).series(code, asOf: "2026-12-31")
    }

    @Test func partsThatArePercentagesAreShownAndNotAdded() throws {
        let facts: [StatedFact] = [
            .indicator("i", #""dimensions":[{"dimension":"sex","coverage":"complete"}]"#, measure: "2"),
            .observation("all", "2019", "50"), .observation("f", "2019", "40", #""dimensions":{"sex":"f"}"#),
            .observation("m", "2019", "60", #""dimensions":{"sex":"m"}"#),
        ]
        let breakdown = try #require(try Self.series("i", facts).breakdowns.first)
        #expect(breakdown.parts.map(\.value.shown) == ["40", "60"])
        #expect(breakdown.differences.isEmpty)
        #expect(breakdown.notStated.isEmpty)
        #expect(breakdown.excess == nil)
    }

    @Test(arguments: [
        (#""measure":"1","currency":"IDR""#, #""measure":"1","currency":"IDR""#, true),
        (#""measure":"2""#, #""measure":"2""#, false), (#""measure":"4""#, #""measure":"4""#, false),
        (
            #""measure":"1","currency":"IDR""#,
            #""measure":"1","currency":"IDR","price_basis":"real","base_period":{"start":"2015-01-01","end":"2015-12-31","type":"full_year"}"#,
            false
        ), (#""measure":"1","currency":"IDR""#, #""measure":"1","currency":"KRW""#, false),
    ]) func onlyUnitsOfOneKindAreSummed(_ whole: String, _ part: String, _ isSummed: Bool) throws {
        func indicator(_ code: String, _ definition: String, _ more: String = "") -> StatedFact {
            StatedFact(
                "indicator.defined",
                #"{"indicator":"\#(code)","title":{"en":"I"},"cumulation":"none",\#(definition)\#(more)}"#, code)
        }
        let facts = [
            indicator("all", whole, #","sum_of":["a","b"]"#), indicator("a", whole), indicator("b", part),
            .observation("oa", "2019", "40", of: "a"), .observation("ob", "2019", "60", of: "b"),
        ]
        let row = try Self.series("all", facts).rows.first { $0.row.period.isYear }
        #expect(row?.row.actual?.value.shown == (isSummed ? "100" : nil))
    }

    @Test func aSumOfSumsIsASum() throws {
        let facts: [StatedFact] = [
            .indicator("all", #""sum_of":["x","c"]"#), .indicator("x", #""sum_of":["a","b"]"#), .indicator("a"),
            .indicator("b"), .indicator("c"), .observation("oa", "2019", "1", of: "a"),
            .observation("ob", "2019", "2", of: "b"), .observation("oc", "2019", "4", of: "c"),
        ]
        #expect(try Self.series("all", facts).rows.map { $0.row.actual?.value.shown } == ["7"])
    }

    /// A sum that contains itself has no value, and does not run for ever.
    @Test func aSumOfItself() throws {
        let facts: [StatedFact] = [
            .indicator("a", #""sum_of":["b","c"]"#), .indicator("b", #""sum_of":["a","c"]"#), .indicator("c"),
            .observation("oc", "2019", "4", of: "c"),
        ]
        for code in ["a", "b"] {
            let series = try Self.series(code, facts)
            #expect(series.rows.allSatisfy { $0.row.actual == nil })
            #expect(series.toDate.value == .notDefined(.valueMissing))
        }
        // Without the circle both are sums.
        var open = facts
        open[1] = .indicator("b", #""sum_of":["c","d"]"#)
        open += [.indicator("d"), .observation("od", "2019", "1", of: "d")]
        #expect(try Self.series("a", open).rows.compactMap(\.row.actual?.value) == [.exact(9)])
    }

    @Test(arguments: ["none", "summing"]) func overlappingPeriodsAreNotAdded(_ cumulation: String) throws {
        let facts: [StatedFact] = [
            .indicator("i", cumulation: cumulation),
            StatedFact.observation("o1", "2019-H1", "10"),
            StatedFact(
                "observation.recorded",
                #"{"observation":"o2","indicator":"i","state":"approved","value":5,"period":{"start":"2019-04-01","end":"2019-09-30","type":"half_year"}}"#,
                "o2"),
        ]
        let series = try Self.series("i", facts)
        #expect(series.toDate.value == .notDefined(.periodsOverlap))
        if cumulation == "summing" {
            #expect(series.rows.last?.running == .notDefined(.periodsOverlap))
        }
    }

    @Test func anOverallTargetIsComparedWithFiguresOfItsTimeOnly() throws {
        let target = StatedFact(
            "target.set",
            #"{"target":"t","indicator":"i","value":100,"overall":{"start":"2016-01-01","end":"2019-12-31","type":"custom"}}"#,
            "t")
        let facts =
            [.indicator("i", cumulation: "summing"), target]
            + (2013...2018).map { .observation("o\($0)", "\($0)", "10") }
        let overall = try #require(try Self.series("i", facts).overall.first)
        #expect(overall.total.shown == "30")
        #expect(overall.achievement.shown == "0.3")
    }

    /// The formula and the parts are those of the version that holds for the period.
    @Test func eachVersionHasItsOwnFormula() throws {
        func version(_ number: Int, from year: Int, _ formula: String) -> StatedFact {
            StatedFact(
                "indicator.defined",
                #"{"indicator":"d","title":{"en":"D"},"measure":"1","cumulation":"none","frequency":"full_year","version":\#(number),"from":"\#(year)-01-01","formula":"\#(formula)"}"#,
                "d\(number)")
        }
        let facts: [StatedFact] = [
            version(1, from: 2016, "{i} * 2"), version(2, from: 2018, "{i} * 3"),
            .indicator("i", #""frequency":"full_year""#), .observation("o2017", "2017", "10"),
            .observation("o2018", "2018", "10"),
        ]
        let rows = try Self.series("d", facts).rows
        #expect(rows.map { $0.row.actual?.value.shown } == ["20", "30"])
        #expect(rows.map(\.row.version) == [1, 2])
    }

    /// The successor of an index breaks the series: no growth, no rise, no total across it.
    @Test func anotherInstrumentBreaksTheSeries() throws {
        func assessment(_ year: Int, _ instrument: String, _ value: String) -> StatedFact {
            StatedFact(
                "index_assessment.recorded",
                #"{"index_assessment":"a\#(year)","indicator":"i","instrument":"\#(instrument)","published":\#(value),"period":{"start":"\#(year)-01-01","end":"\#(year)-12-31","type":"full_year"}}"#,
                "a\(year)")
        }
        let series = try Self.series(
            "i",
            [
                .indicator("i", cumulation: "latest"), assessment(2025, "permenpanrb-59-2020", "4.66"),
                assessment(2026, "indeks-pemerintah-digital-2026", "4.8"),
            ])
        #expect(series.rows.map(\.row.seriesBreak) == [nil, .instrument])
        #expect(series.rows.last?.growth == .notDefined(.seriesBreak))
        #expect(series.trends.first?.roseEachPeriod == .undetermined)
    }

    /// What an approved check made count is what the correction replaced.
    @Test func aCorrectionOfACheckedFigureMovesFromItsValue() throws {
        let facts: [StatedFact] = [
            .indicator("i", cumulation: "summing"), .observation("q1", "2016-Q1", "20", state: "submitted"),
            .check("approved", "q1", id: "a").at("2020-02-01T00:00:00Z"),
            .correction("c", of: "q1", "2016-Q1", "25").at("2020-03-01T00:00:00Z"),
        ]
        let moved = try #require(try Self.series("i", facts).corrections.first).moved
        #expect(
            moved.map { "\($0.kind.rawValue) \($0.before?.shown ?? "-") \($0.after?.shown ?? "-")" } == [
                "observed 20 25", "running 20 25",
            ])
    }

    @Test func aQuotientTooLargeForADecimalIsNone() {
        let (large, small) = (
            Decimal(sign: .plus, exponent: 120, significand: 1), Decimal(sign: .plus, exponent: -60, significand: 1)
        )
        #expect(Decimal.quotient(large, small, times: 100) == nil)
        #expect(Decimal.quotient(1, 0) == nil)
        #expect(Decimal.quotient(2, 3)?.description == "0.66666666666666666666666666666666666667")
        #expect(
            RatioAchievement.ratio(actual: .exact(large), target: .exact(small), direction: .ascending)
                == .notDefined(.outOfRange))
    }
}
