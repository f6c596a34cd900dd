internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// The rules for quoted figures, applied to the figures of an indicator.
struct FigureRulesTests {
    private static func series(_ facts: [StatedFact], _ more: String = #""currency":"IDR""#) throws -> IndicatorSeries {
        try SeriesFacts([.indicator("i", more)] + facts).series()
    }

    private static func quoted(_ text: String, _ more: String = "") -> String {
        [#""quoted":"\#(text)""#, more].filter { !$0.isEmpty }.joined(separator: ",")
    }

    /// A figure with a printed percentage of its target, in thousand millions.
    private static func realised(_ part: String, _ whole: String, _ percent: String, _ text: String) -> [StatedFact] {
        [
            .observation("o", "2019", "\(part)000000000", Self.quoted(text, #""realisation":\#(percent)"#)),
            .target("t", "2019", "\(whole)000000000", Self.quoted("Rp\(whole) miliar")),
        ]
    }

    @Test(arguments: [
        ("215", "937", "30.97", "Rp215 miliar (30,97 persen)", true),
        ("215", "937", "22.95", "Rp215 miliar (22,95 persen)", false),
        ("26", "43", "62.67", "Rp26 miliar (62,67%)", true), ("26", "43", "62.35", "Rp26 miliar (62,35%)", false),
        ("26", "43", "58.63", "Rp26 miliar (58,63%)", false), ("26", "43", "58.61", "Rp26 miliar (58,61%)", true),
        // Without a printed percentage the stated one counts, with its digits.
        ("215", "937", "30.97", "Rp215 miliar", true), ("215", "937", "23", "Rp215 miliar", false),
    ]) func aPercentageOfItsTarget(
        _ part: String, _ whole: String, _ percent: String, _ text: String, _ isFlagged: Bool
    ) throws {
        let series = try Self.series(Self.realised(part, whole, percent, text))
        #expect(series.rules == (isFlagged ? ["Q01"] : []))
        guard isFlagged else { return }
        #expect(series.flags.first?.events.map(\.id) == ["o", "t"])
        #expect(series.flags.first?.period == (try FormulaSamples.period("2019")))
        #expect(try series.row("2019").flags.count == 1)
        // A flag changes nothing.
        #expect(series.values == ["\(part)000000000"])
    }

    @Test func withoutATargetNoPercentageIsChecked() throws {
        let facts = Self.realised("215", "937", "30.97", "Rp215 miliar (30,97 persen)")
        #expect(try Self.series([facts[0]]).flags.isEmpty)
    }

    @Test(arguments: [
        ("62.67", "26", "43", ["Q01"]), ("60.47", "26", "43", []), ("101", "101", "100", ["Q04"]),
        ("100", "1", "1", []),
    ]) func aPercentageOfNumeratorAndDenominator(
        _ percent: String, _ numerator: String, _ denominator: String, _ rules: [String]
    ) throws {
        let series = try SeriesFacts([
            .indicator("i", measure: "2"),
            .observation("o", "2019", percent, #""numerator":\#(numerator),"denominator":\#(denominator)"#),
        ]).series()
        #expect(series.rules == rules)
    }

    @Test(arguments: [
        ("Rp213 Jutaan", "", true), ("Rp213 miliar", "", false), ("213", "juta rupiah", true),
        ("213", "miliar rupiah", false), ("Rp213.000.000.000", "", false), ("Rp21,3 miliar", "", false),
        ("tidak tercetak", "", false),
    ]) func aUnitSlip(_ text: String, _ unit: String, _ isFlagged: Bool) throws {
        let unit = unit.isEmpty ? "" : #""quoted_unit":"\#(unit)""#
        let series = try Self.series([.observation("o", "2019", "213000000000", Self.quoted(text, unit))])
        #expect(series.rules == (isFlagged ? ["Q02"] : []))
        #expect(series.values == ["213000000000"])
    }

    @Test(arguments: [("213000000", true), ("213100000000", false), ("2130000000", true), ("21300000000", false)])
    func twoSourcesOfOneFigure(_ other: String, _ isFlagged: Bool) throws {
        let series = try Self.series([
            .observation("o1", "2019", "213000000000"),
            .observation("o2", "2019", other).from("https://example.org/other"),
        ])
        #expect(series.rules == (isFlagged ? ["Q02"] : []))
        guard isFlagged else { return }
        #expect(Set(series.flags.first?.events.map(\.id) ?? []) == ["o1", "o2"])
    }

    private static func toDate(_ days: [String], _ values: [String]) -> [StatedFact] {
        zip(days, values).map { .observation("o-\($0)", "2019 to 2019-\($0)", $1) }
    }

    @Test func oneFigureWithThreeDays() throws {
        let days = ["06-30", "07-15", "08-01"]
        let same = Array(repeating: "797112000000", count: 3)
        let series = try Self.series(Self.toDate(days, same))
        #expect(series.rules == ["Q10"])
        #expect(series.flags.first?.flag.slots == ["797112000000", "2019-06-30, 2019-07-15, 2019-08-01"])
        #expect(series.flags.first?.events.count == 3)
        // It is about several rows, and is shown with the series.
        #expect(series.rows.count == 3)
        #expect(series.rows.map(\.flags.count) == [0, 0, 0])
        #expect(try Self.series(Self.toDate(days, ["1", "2", "3"])).flags.isEmpty)
        #expect(try Self.series(Self.toDate(["06-30"], ["797112000000"])).flags.isEmpty)
    }

    @Test(arguments: [
        ("1052944970945", "1052944970945", true), ("1052944970945", "1052944970946", false), ("1234", "1234", true),
        // A round figure can recur.
        ("1200000", "1200000", false), ("200", "200", false),
    ]) func oneFigureForTwoYears(_ first: String, _ second: String, _ isFlagged: Bool) throws {
        let facts: [StatedFact] = [.observation("o1", "2018", first), .observation("o2", "2019", second)]
        // One source that states a figure twice may be right.
        #expect(try Self.series(facts).flags.isEmpty)
        let series = try Self.series([facts[0], facts[1].from("https://example.org/press")])
        #expect(series.rules == (isFlagged ? ["Q09"] : []))
        guard isFlagged else { return }
        #expect(series.flags.first?.flag.slots == [first, "2018, 2019"])
        #expect(Set(series.flags.first?.events.map(\.id) ?? []) == ["o1", "o2"])
        #expect(series.flags.first?.period == (try FormulaSamples.period("2019")))
    }

    @Test func aFigureOfAYearAndOfItsHalfIsNoWrongLabel() throws {
        let series = try Self.series([.observation("o1", "2019", "1234"), .observation("o2", "2019-H1", "1234")])
        #expect(series.flags.isEmpty)
    }

    @Test func aUnitOutOfItsSeries() throws {
        let values = ["278730000000", "213000000", "208600000000", "434000000000"]
        let series = try Self.series(zip(2016..., values).map { .observation("o\($0)", "\($0)", $1) })
        #expect(series.rules == ["Q07"])
        #expect(series.flags.first?.events.map(\.id) == ["o2017"])
        #expect(try series.row("2017").flags.count == 1)
    }

    @Test(arguments: [("60", "50", ["Q06"]), ("60", "40", []), ("120", "1", ["Q05"])]) func partsAboveTheirTotal(
        _ first: String, _ second: String, _ rules: [String]
    ) throws {
        let series = try SeriesFacts([
            .indicator("a"), .indicator("b"), .indicator("i", #""sum_of":["a","b"]"#), .observation("o", "2019", "100"),
            .observation("o-a", "2019", first, of: "a"), .observation("o-b", "2019", second, of: "b"),
        ]).series()
        #expect(series.rules == rules)
        #expect(series.values == ["100"])
    }

    /// 213 to July and 212 for the year cannot both be right: revenue does not fall within a year.
    @Test(arguments: [("213", "212", true), ("212", "212", false), ("100", "212", false), ("-1", "-2", false)])
    func aYearIsNotBelowAPartOfIt(_ toDate: String, _ year: String, _ isFlagged: Bool) throws {
        let series = try Self.series([
            .observation("part", "2019 to 2019-07-31", toDate), .observation("whole", "2019", year),
        ])
        #expect(series.rules == (isFlagged ? ["Q12"] : []))
        guard isFlagged else { return }
        #expect(
            series.flags.first?.flag.sentence.en
                == "The figure to 2019-07-31, 213, is greater than that of the full year, 212.")
        #expect(series.flags.first?.events.map(\.id) == ["part", "whole"])
        #expect(try series.row("2019").flags.count == 1)
    }

    /// Related case: a level, such as a number of members, can fall.
    @Test func aLevelCanBeLowerAtTheEndOfTheYear() throws {
        let series = try SeriesFacts([
            .indicator("i", cumulation: "latest"), .observation("part", "2019 to 2019-07-31", "213"),
            .observation("whole", "2019", "212"),
        ]).series()
        #expect(!series.rules.contains("Q12"))
    }
}
