import Chance
import Shared
import Testing

struct CoarseDateTests {
    @Test(
        arguments: [
            ("2016-06-10", CoarseDate.Precision.day, "2016-06-10", "2016-06-10"),
            ("2016-02", .month, "2016-02-01", "2016-02-29"), ("2015-02", .month, "2015-02-01", "2015-02-28"),
            ("2016-12", .month, "2016-12-01", "2016-12-31"), ("2016", .year, "2016-01-01", "2016-12-31"),
            ("0001", .year, "0001-01-01", "0001-12-31"), ("9999", .year, "9999-01-01", "9999-12-31"),
            ("2016-07-05/2016-07-13", .interval, "2016-07-05", "2016-07-13"),
            ("2016/2020", .interval, "2016-01-01", "2020-12-31"),
            ("2016-02/2016", .interval, "2016-02-01", "2016-12-31"),
            ("2016/2016-02", .interval, "2016-01-01", "2016-02-29"),
            ("2016-06-10/2016-06-10", .interval, "2016-06-10", "2016-06-10"),
            ("[..2015-05-24]", .onOrBefore, nil, "2015-05-24"), ("[..2015-02]", .onOrBefore, nil, "2015-02-28"),
            ("[..2015]", .onOrBefore, nil, "2015-12-31"), ("XXXX", .unknown, nil, nil),
        ] as [(String, CoarseDate.Precision, String?, String?)]) func aDateSpansItsDays(
            _ text: String, _ precision: CoarseDate.Precision, _ earliest: String?, _ latest: String?
        ) throws
    {
        let date = try #require(CoarseDate(text))
        #expect(date.precision == precision)
        #expect(date.earliest?.description == earliest)
        #expect(date.latest?.description == latest)
        #expect(date.text == text)
    }

    @Test(arguments: [
        "", "xxxx", "XXX", "2016-13", "2016-00", "0000", "2016-02-30", "2016-6", "16", "201", "20166", "2016-06-10/",
        "/2016",
        "/", "2016/2015", "2016-07-13/2016-07-05", "2016-08/2016-07", "2016/2017/2018", "2016/XXXX", "XXXX/2016",
        "2016/..",
        "../2016", "[..]", "[..2016", "..2016]", "[2016..]", "[..2016/2017]", "[..XXXX]", "[..[..2016]]", "2016~",
        "2016?",
        "201X", "2016-XX", "2016 ", " 2016", "2016-06-10T00:00:00Z", "[2016]", "{2016}", "-2016", "June 2016",
        "2016--2017",
    ]) func whatIsNoDateIsRefused(_ text: String) { #expect(CoarseDate(text) == nil) }

    @Test(arguments: [
        ("2016-06-10", "2016-06-11", Truth.yes), ("2016-06-10", "2016-06-10", .no), ("2016-06-11", "2016-06-10", .no),
        ("2016-05", "2016-06-01", .yes), ("2016-06", "2016-06-10", .undetermined),
        ("2016-06", "2016-06-30", .undetermined),
        ("2016-06-30", "2016-06", .no), ("2016-06-29", "2016-06", .undetermined), ("2016", "2017", .yes),
        ("2017", "2016", .no), ("2016", "2016", .undetermined),
        ("2015/2016-05", "2016-06", .yes), ("2015/2016-06", "2016-06-15", .undetermined),
        ("[..2015-05-24]", "2015-05-25", .yes),
        ("[..2015-05-24]", "2015-05-24", .undetermined), ("[..2015-05-24]", "[..2015-05-24]", .undetermined),
        ("2015-05-24", "[..2015-05-24]", .no), ("2015-05-25", "[..2015-05-24]", .no),
        ("2015-05-23", "[..2015-05-24]", .undetermined),
        ("XXXX", "2016", .undetermined), ("2016", "XXXX", .undetermined), ("XXXX", "XXXX", .undetermined),
        ("XXXX", "[..2016]", .undetermined), ("[..2016]", "XXXX", .undetermined),
    ]) func whetherOneLiesBeforeAnother(_ one: String, _ other: String, _ truth: Truth) throws {
        #expect(try #require(CoarseDate(one)).isBefore(#require(CoarseDate(other))) == truth)
    }

    @Test(arguments: [
        ("2016-06-10", Truth.yes), ("2016-06-11", .no), ("2016-05", .yes), ("2016-06", .undetermined), ("2016-07", .no),
        ("2016", .undetermined), ("2015", .yes), ("2017", .no), ("2016-06-10/2016-06-11", .undetermined),
        ("2016-06-01/2016-06-10", .yes), ("[..2016-06-10]", .yes), ("[..2016-06-11]", .undetermined),
        ("XXXX", .undetermined),
    ]) func whetherADateLiesOnADayOrBefore(_ text: String, _ truth: Truth) throws {
        let day = try #require(CalendarDate("2016-06-10"))
        #expect(try #require(CoarseDate(text)).isOnOrBefore(day) == truth)
    }

    /// Yes and no must hold for every day that the dates can mean.
    @Test func theAnswersHoldForEveryReading() throws {
        var random = Seeded(41)
        for _ in 0..<3000 {
            let (one, other) = (coarse(&random), coarse(&random))
            let (a, b) = (try #require(CoarseDate(one)), try #require(CoarseDate(other)))
            let (firstA, lastA) = (a.earliest?.dayNumber ?? -10_000, a.latest?.dayNumber ?? 30_000)
            let (firstB, lastB) = (b.earliest?.dayNumber ?? -10_000, b.latest?.dayNumber ?? 30_000)
            // The first and the last day of both, and some between.
            let daysOfA = [firstA, lastA] + (0..<5).map { _ in firstA + random.below(lastA - firstA + 1) }
            let daysOfB = [firstB, lastB] + (0..<5).map { _ in firstB + random.below(lastB - firstB + 1) }
            let readings = Set(daysOfA.flatMap { day in daysOfB.map { day < $0 } })
            let expected: Truth = readings.count == 2 ? .undetermined : readings == [true] ? .yes : .no
            #expect(a.isBefore(b) == expected, "\(one) before \(other)")
        }
    }
}

/// A random date of 2015 to 2017, of any precision.
func coarse(_ random: inout Seeded) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    func day(_ random: inout Seeded) -> String {
        "\(2015 + random.below(3))-\(two(1 + random.below(12)))-\(two(1 + random.below(28)))"
    }
    switch random.below(7) {
    case 0: return "XXXX"
    case 1: return "\(2015 + random.below(3))"
    case 2: return "\(2015 + random.below(3))-\(two(1 + random.below(12)))"
    case 3: return "[..\(day(&random))]"
    case 4:
        let (one, other) = (day(&random), day(&random))
        return "\(min(one, other))/\(max(one, other))"
    default: return day(&random)
    }
}
