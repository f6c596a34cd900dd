internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// From the day of a lock on, the figures of its period change only by corrections.
struct PeriodLockTests {
    private static let lock = StatedFact.locked("books", "2016", ["i", "k"], on: "2017-04-01").at("2017-04-01")

    private static func series(_ facts: [StatedFact], asOf day: String = "2018-12-31") throws -> IndicatorSeries {
        try SeriesFacts([.indicator(), Self.lock] + facts).series(asOf: day)
    }

    private static func expect(_ series: IndicatorSeries, isHeldBack: Bool, _ comment: Comment) {
        #expect(series.heldBack.map(\.figure.observation.code) == (isHeldBack ? ["o"] : []), comment)
        #expect(series.heldBack.map(\.lock.lock.code) == (isHeldBack ? ["books"] : []), comment)
        #expect(series.values == (isHeldBack ? [] : ["10"]), comment)
        #expect(series.notCounted.isEmpty, comment)
    }

    /// The period of a figure, when it came, and whether it is held back.
    @Test(arguments: [
        ("2016", "2017-03-31T23:59:59Z", false), ("2016", "2017-04-01T00:00:00Z", true), ("2016", "2018-02-01", true),
        ("2016", "2017-04-01T06:59:59+07:00", false), ("2016", "2017-04-01T07:00:00+07:00", true),
        ("2016-Q3", "2017-05-01", true), ("2016-H1", "2017-05-01", true), ("2016-01", "2017-05-01", true),
        ("2016 to 2016-06-30", "2017-05-01", true), ("2016-Q3", "2017-03-31", false), ("2017", "2018-02-01", false),
        ("2017-Q1", "2017-05-01", false), ("2015", "2017-05-01", false),
    ]) func aFigureAfterTheLock(_ period: String, _ time: String, _ isHeldBack: Bool) throws {
        Self.expect(
            try Self.series([.observation("o", period, "10").at(time)]), isHeldBack: isHeldBack, "\(period) \(time)")
    }

    @Test func theDayOfTheApprovalCounts() throws {
        let draft = StatedFact.observation("o", "2016", "10", state: "draft").at("2017-03-01")
        for (day, isHeldBack) in [("2017-03-31", false), ("2017-04-01", true)] {
            let series = try Self.series([draft, .check("approved", "o").at(day)])
            Self.expect(series, isHeldBack: isHeldBack, "\(day)")
        }
    }

    @Test func aDraftIsNotCountedAndNotHeldBack() throws {
        let series = try Self.series([.observation("o", "2016", "10", state: "draft").at("2017-05-01")])
        #expect(series.heldBack.isEmpty)
        #expect(series.notCounted.count == 1)
    }

    @Test func otherIndicatorsAreNotLocked() throws {
        let facts = SeriesFacts(
            ["i", "j", "k"].map { .indicator($0) } + [Self.lock]
                + ["i", "j", "k"].map { StatedFact.observation("o-\($0)", "2016", "10", of: $0).at("2017-05-01") })
        let held = try ["i", "j", "k"].map { try facts.series($0).heldBack.count }
        #expect(held == [1, 0, 1])
        #expect(try facts.series("j").values == ["10"])
        #expect(try facts.series("j").locks.isEmpty)
    }

    @Test func aLockOfAQuarterDoesNotLockTheYear() throws {
        let quarter = StatedFact.locked("quarter", "2017-Q1", ["i"], on: "2017-04-15").at("2017-04-15")
        let facts = [
            quarter, .observation("o-year", "2017", "10").at("2018-02-01"),
            .observation("o-quarter", "2017-Q1", "3").at("2017-05-01"),
        ]
        let series = try Self.series(facts)
        #expect(series.values == ["10"])
        #expect(series.heldBack.map(\.lock.lock.code) == ["quarter"])
    }

    private static let recorded = StatedFact.observation("o", "2016", "8").at("2017-03-01")

    @Test(arguments: [("2017-03-15", false), ("2017-04-01", true), ("2018-03-01", true)]) func aCorrectionCounts(
        _ day: String, _ isAfterLock: Bool
    ) throws {
        let series = try Self.series([Self.recorded, .correction("late", of: "o", "2016", "10").at(day)])
        Self.expect(series, isHeldBack: false, "\(day)")
        #expect(series.corrections.map(\.isAfterLock) == [isAfterLock])
        #expect(series.corrections.map(\.shown) == [["observed 2016-01-01 8 > 10"]])
    }

    /// A correction states the figure, also where it is approved later.
    @Test func aCorrectionThatIsApprovedLater() throws {
        let series = try Self.series([
            Self.recorded, .correction("late", of: "o", "2016", "10", state: "draft").at("2017-05-01"),
            .check("approved", "o").at("2017-05-10"),
        ])
        Self.expect(series, isHeldBack: false, "approved after the lock")
    }

    @Test func aFigureThatIsHeldBackIsReleasedByACorrection() throws {
        let late = StatedFact.observation("o", "2016", "8").at("2017-05-01")
        let series = try Self.series([late, .correction("fixed", of: "o", "2016", "10").at("2017-05-02")])
        Self.expect(series, isHeldBack: false, "corrected")
    }

    /// The lock holds until the day before it is lifted; what came meanwhile stays held back.
    @Test(arguments: [
        ("2017-03-31", false), ("2017-04-30T23:59:59Z", true), ("2017-05-01", false), ("2017-05-31", false),
        ("2017-06-01", true),
    ]) func aLiftedLock(_ time: String, _ isHeldBack: Bool) throws {
        let again = StatedFact.locked("books", "2016", ["i"], on: "2017-06-01").at("2017-06-01")
        let series = try Self.series([
            .lifted("books", on: "2017-05-01").at("2017-05-01"), again, .observation("o", "2016", "10").at(time),
        ])
        Self.expect(series, isHeldBack: isHeldBack, "\(time)")
    }

    @Test(arguments: [("2017-03-31", false), ("2017-04-01", true), ("2017-04-30", true), ("2017-05-01", false)])
    func theLockOnTheDayOfTheReport(_ day: String, _ isLocked: Bool) throws {
        let facts = [
            Self.recorded, .lifted("books", on: "2017-05-01").at("2017-05-01"),
            .observation("other", "2015", "7").at("2016-03-01"),
        ]
        let series = try Self.series(facts, asOf: day)
        #expect(series.locks.map(\.lock.code) == (isLocked ? ["books"] : []))
        #expect(try series.row("2016").lock?.from.description == (isLocked ? "2017-04-01" : nil))
        #expect(try series.row("2015").lock == nil)
        #expect(series.values == ["7", "8"])
    }

    @Test func aWithdrawnLockNeverHeld() throws {
        let series = try Self.series([
            .observation("o", "2016", "10").at("2017-05-01"), .withdrawn("books-set-2017-04-01"),
        ])
        Self.expect(series, isHeldBack: false, "withdrawn")
    }

    @Test func figuresHeldBackChangeNoSum() throws {
        let facts: [StatedFact] = [
            .indicator("k"), .indicator("all", #""sum_of":["i","k"]"#), Self.recorded.at("2017-05-01"),
            .observation("o-k", "2016", "5", of: "k").at("2017-02-01"), .indicator(), Self.lock,
        ]
        #expect(try SeriesFacts(facts).series("all", asOf: "2018-12-31").rows.isEmpty)
        let before = facts.map { $0.id == "o" ? $0.at("2017-03-01") : $0 }
        #expect(try SeriesFacts(before).series("all", asOf: "2018-12-31").values == ["13"])
    }
}
