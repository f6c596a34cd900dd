internal import Foundation
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// The figures that are derived for each row: growth, shares and bands.
struct RowFiguresTests {
    private static func series(_ facts: [StatedFact], asOf day: String = "2020-12-31") throws -> IndicatorSeries {
        try SeriesFacts(facts).series(asOf: day)
    }

    private static func growth(_ facts: [StatedFact]) throws -> [String] {
        try Self.series(facts).whole.map(\.growth.shown)
    }

    @Test func growthFromTheYearBefore() throws {
        let facts: [StatedFact] = [
            .indicator(), .observation("o1", "2016", "100"), .observation("o2", "2017", "120"),
            .observation("o3", "2018", "90"),
        ]
        #expect(try Self.growth(facts) == ["base_period_missing", "20", "-25"])
        #expect(try Self.growth(facts.reversed()) == ["base_period_missing", "20", "-25"])
    }

    @Test(arguments: [
        ("", ["base_period_missing", "base_period_missing"]),
        (#""frequency":"full_year""#, ["base_period_missing", "value_missing", "base_period_missing"]),
    ]) func thereIsNoGrowthAcrossAGap(_ frequency: String, _ growth: [String]) throws {
        #expect(
            try Self.growth([
                .indicator("i", frequency), .observation("o1", "2016", "100"), .observation("o2", "2018", "120"),
            ]) == growth)
    }

    @Test func growthOfQuarters() throws {
        let facts: [StatedFact] = [
            .indicator(), .observation("q4", "2016-Q4", "100"), .observation("q1", "2017-Q1", "110"),
            .observation("q3", "2017-Q3", "130"),
        ]
        #expect(try Self.growth(facts) == ["base_period_missing", "10", "base_period_missing"])
        // A quarter is not compared with the year before it.
        #expect(
            try Self.growth([.indicator(), .observation("y", "2016", "400"), .observation("q1", "2017-Q1", "110")])
                == ["base_period_missing", "base_period_missing"])
    }

    @Test func thereIsNoGrowthAcrossDefinitions() throws {
        let second = StatedFact.indicator("i", #""version":2,"from":"2017-01-01""#, id: "second")
        let facts: [StatedFact] = [
            .indicator(), second, .observation("o1", "2016", "100"), .observation("o2", "2017", "120"),
            .observation("o3", "2018", "150"),
        ]
        #expect(try Self.growth(facts) == ["base_period_missing", "other_definition", "25"])
    }

    @Test(arguments: [
        ("0", "5", "base_period_is_zero"), ("-5", "5", "base_period_is_negative"), ("5", "0", "-100"),
        ("5", #"{"at_least":6}"#, "not_one_number"), (#"{"from":4,"to":6}"#, "5", "not_one_number"),
    ]) func growthThatIsNotDefined(_ before: String, _ after: String, _ growth: String) throws {
        let facts: [StatedFact] = [
            .indicator(), .observation("o1", "2016", before), .observation("o2", "2017", after),
        ]
        #expect(try Self.growth(facts).last == growth)
    }

    @Test func growthFromAnUndecidedFigure() throws {
        let facts: [StatedFact] = [
            .indicator(), .observation("o1", "2016", "100"), .observation("o2", "2017", "120"),
            .observation("rival", "2016", "110").from("https://example.org/other"),
        ]
        #expect(try Self.growth(facts) == ["undecided", "undecided"])
    }

    @Test func aYearToDateHasNoGrowth() throws {
        let facts: [StatedFact] = [
            .indicator(), .observation("o1", "2016", "100"), .observation("o2", "2017 to 2017-06-30", "60"),
        ]
        #expect(try Self.growth(facts) == ["base_period_missing", "base_period_missing"])
    }

    /// A part and the rest of 100, with their bands; each band includes its upper end.
    @Test(arguments: [
        ("10", "90", "very_low", "very_good"), ("10.01", "89.99", "low", "very_good"), ("20", "80", "low", "very_good"),
        ("20.01", "79.99", "medium", "very_good"), ("30", "70", "medium", "very_good"),
        ("30.01", "69.99", "fair", "very_good"), ("40", "60", "fair", "very_good"), ("50", "50", "good", "good"),
        ("49.99", "50.01", "good", "very_good"), ("0", "100", "very_low", "very_good"),
    ]) func contributions(_ first: String, _ second: String, _ band: String, _ other: String) throws {
        let row = try Self.series([
            .indicator("a"), .indicator("b"), .indicator("i", #""sum_of":["a","b"]"#),
            .observation("o-a", "2019", first, of: "a"), .observation("o-b", "2019", second, of: "b"),
        ]).row("2019")
        #expect(row.row.actual?.value.shown == "100")
        #expect(row.contributions.map(\.indicator.text) == ["a", "b"])
        #expect(row.contributions.map(\.share.shown) == [first, second])
        let bands = row.contributions.map { $0.share.number.flatMap { BandTable.contribution.band(of: $0)?.code } }
        #expect(bands == [band, other])
    }

    private static let parts: [StatedFact] = [
        .indicator("a"), .indicator("b"), .indicator("i", #""sum_of":["a","b"]"#),
        .observation("o-a", "2019", "60", of: "a"),
    ]

    @Test func aTotalThatIsObserved() throws {
        let one = try Self.series(Self.parts + [.observation("o", "2019", "80")]).row("2019")
        #expect(one.contributions.map(\.indicator.text) == ["a"])
        #expect(one.contributions.map(\.share.shown) == ["75"])
        #expect(one.sumOfParts == nil)
        let both = try Self.series(
            Self.parts + [.observation("o", "2019", "80"), .observation("o-b", "2019", "30", of: "b")]
        ).row("2019")
        #expect(both.row.actual?.value.shown == "80")
        #expect(both.sumOfParts?.value.shown == "90")
        #expect(both.contributions.map(\.share.shown) == ["75", "37.5"])
        let zero = try Self.series(Self.parts + [.observation("o", "2019", "0")]).row("2019")
        #expect(zero.contributions.map(\.share) == [.notDefined(.wholeIsZero)])
    }

    @Test func aSumWithoutAllPartsHasNoRow() throws {
        #expect(try Self.series(Self.parts).rows.isEmpty)
    }

    @Test(arguments: [
        ("2017", "95", "95", "effective", false), ("2017", "101", "101", "very_effective", false),
        ("2017 to 2017-06-30", "95", "95", nil, true), ("2017-Q1", "95", "95", nil, true),
        ("2017-H1", "101", "101", nil, true),
    ]) func aShareToDateHasNoBand(
        _ period: String, _ value: String, _ percent: String, _ band: String?, _ isToDate: Bool
    ) throws {
        let row = try #require(
            try Self.series([
                .indicator(), .target("t", "2017", "100"), .observation("o", period, value),
            ]).rows.first { $0.row.actual != nil })
        #expect(row.row.realisation?.percent.description == percent)
        #expect(row.row.realisation?.band?.rawValue == band)
        #expect(row.row.isToDate == isToDate)
        #expect(row.row.comparison.isReached == (isToDate ? nil : (value == "95" ? .no : .yes)))
        #expect(row.row.target?.isOfLongerPeriod == (period != "2017"))
    }

    /// Ranks and categories have no percentage, achievement or growth; a target can be reached all the same.
    @Test(arguments: ["3", "4", "5"]) func ranksHaveNoRatio(_ measure: String) throws {
        let series = try Self.series([
            .indicator("i", measure: measure), .target("t", "2017", "3"), .observation("a", "2016", "1"),
            .observation("b", "2017", "2"),
        ])
        let row = try #require(series.rows.last)
        #expect(row.row.realisation == nil && row.row.comparison.notDefined == .scaleWithoutRatio)
        #expect(row.row.comparison.isReached == .no)
        #expect(row.achievement == .notDefined(.scaleWithoutRatio))
        #expect(row.growth == .notDefined(.scaleWithoutRatio))
    }

    /// A part that does not begin with the year is no share to date: it has no target of the year.
    @Test(arguments: ["2017-Q2", "2017-Q3", "2017-Q4"]) func aLaterPartOfAYearHasNoTargetOfTheYear(_ period: String)
        throws
    {
        let row = try #require(
            try Self.series([
                .indicator(), .target("t", "2017", "100"), .observation("o", period, "95"),
            ]).rows.first { $0.row.actual != nil })
        #expect(row.row.target == nil && row.row.realisation == nil)
    }

    @Test func aQuarterWithATargetOfItsOwnHasABand() throws {
        let row = try Self.series([
            .indicator(), .target("t", "2017-Q3", "100"), .observation("o", "2017-Q3", "95"),
        ]).row("2017-Q3")
        #expect(row.row.realisation?.band == .effective)
        #expect(!row.row.isToDate)
    }

    @Test func aYearToDateHasNoScheduleIndex() throws {
        let row = try #require(
            try Self.series([
                .indicator(), .target("t", "2017", "100"), .baseline("b", "0"),
                .observation("o", "2017 to 2017-06-30", "60"),
            ]).rows.first { $0.row.actual != nil })
        #expect(row.progress.map(\.progress.shown) == ["0.6"])
        #expect(row.progress.map(\.schedule) == [.notDefined(.periodUnknown)])
    }
}
