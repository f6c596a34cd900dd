internal import Foundation
internal import Shared
internal import Testing

@testable internal import IndicatorMath

struct ScheduleIndexTests {
    private static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    /// Of 101 days, so that the first and the last lie 100 days apart.
    private static func period() throws -> Period {
        Period(from: try Self.day("2021-01-01"), to: try Self.day("2021-04-11"), .custom)
    }

    private static let half = ComputedFigure.value(Decimal(1) / 2, isApproximate: false)

    @Test(arguments: [
        ("2020-12-31", 0), ("2021-01-01", 0), ("2021-01-02", 1), ("2021-02-20", 50), ("2021-04-10", 99),
        ("2021-04-11", 100), ("2030-01-01", 100),
    ]) func elapsedDays(_ text: String, _ elapsed: Int) throws {
        let share = try ElapsedShare(of: Self.period(), on: Self.day(text))
        #expect(share.totalDays == 100)
        #expect(share.elapsedDays == elapsed)
        #expect(share.value == Decimal(elapsed) / 100)
    }

    @Test func aPeriodOfOneDay() throws {
        let day = try Self.day("2021-01-01")
        let period = Period(from: day, to: day, .custom)
        #expect(try ElapsedShare(of: period, on: day).value == 1)
        #expect(try ElapsedShare(of: period, on: CalendarDate(dayNumber: day.dayNumber - 1)).value == 0)
    }

    @Test func nothingHasElapsedOnTheFirstDay() throws {
        let period = try Self.period()
        for text in ["2020-06-01", "2021-01-01"] {
            #expect(
                ScheduleIndex.ratio(progress: Self.half, period: period, on: try Self.day(text))
                    == .notDefined(.periodNotBegun))
        }
        #expect(ScheduleIndex.ratio(progress: Self.half, period: period, on: try Self.day("2021-01-02")).number == 50)
    }

    @Test(arguments: [
        ("2021-02-28", "0.862069", "on_schedule"), ("2021-03-01", "0.847458", "behind"),
        ("2021-02-20", "1.000000", "on_schedule"), ("2021-02-12", "1.190476", "ahead"),
        ("2021-02-14", "1.136364", "on_schedule"), ("2021-04-11", "0.500000", "behind"),
        ("2022-04-11", "0.500000", "behind"),
    ]) func bands(_ text: String, _ ratio: String, _ band: String) throws {
        let figure = ScheduleIndex.ratio(progress: Self.half, period: try Self.period(), on: try Self.day(text))
        let displayed = try #require(figure.displayed(places: 6, table: .scheduleIndex))
        #expect(displayed.text == ratio)
        #expect(displayed.band?.code == band)
    }

    /// 17 ÷ 60 of the way in a third of the time is exactly 0.85, although neither quotient ends.
    @Test func anIndexAtABoundaryIsExact() throws {
        let start = try Self.day("2021-01-01")
        let period = Period(from: start, to: CalendarDate(dayNumber: start.dayNumber + 300), .custom)
        let progress = BaselineProgress.ratio(baseline: .exact(0), target: .exact(60), actual: .exact(17))
        let day = CalendarDate(dayNumber: start.dayNumber + 100)
        let figure = ScheduleIndex.ratio(progress: progress, period: period, on: day)
        #expect(figure.number?.description == "0.85")
        #expect(figure.displayed(places: 2, table: .scheduleIndex)?.band?.code == "on_schedule")
    }

    @Test func theReasonOfTheProgressIsKept() throws {
        let day = try Self.day("2021-02-01")
        #expect(
            ScheduleIndex.ratio(progress: .notDefined(.noBaseline), period: try Self.period(), on: day)
                == .notDefined(.noBaseline))
        #expect(ScheduleIndex.ratio(progress: Self.half, period: nil, on: day) == .notDefined(.periodUnknown))
        let coarse = Period(coarse: try #require(CoarseDate("2021")))
        #expect(ScheduleIndex.ratio(progress: Self.half, period: coarse, on: day) == .notDefined(.periodUnknown))
    }

    @Test func anIndicatorThatMovedAwayIsBehind() throws {
        let away = ComputedFigure.value(-1, isApproximate: true)
        let figure = ScheduleIndex.ratio(progress: away, period: try Self.period(), on: try Self.day("2021-02-20"))
        #expect(figure == .value(-2, isApproximate: true))
        #expect(figure.displayed(places: 2, table: .scheduleIndex)?.band?.code == "behind")
    }
}
