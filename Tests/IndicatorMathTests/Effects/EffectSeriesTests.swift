import Foundation
import JSON
import Shared
import Testing

@testable import IndicatorMath

struct EffectSeriesTests {
    private func reasons(_ series: EffectSeries) -> [LeftOutPoint.Reason] { series.leftOut.map(\.reason) }

    @Test func pointsAreInTimeOrder() throws {
        let points = try EffectYears.points(from: 2011, [3, 1, 2])
        #expect(EffectSeries(points.reversed(), of: .fullYear).points == points)
        #expect(EffectSeries([points[1], points[0], points[2]], of: .fullYear) == EffectSeries(points, of: .fullYear))
        #expect(EffectSeries([], of: .fullYear).points.isEmpty)
    }

    @Test func otherTypesAndUnknownDaysAreListed() throws {
        let half = Period(from: try EffectYears.day(2012, 1, 1), to: try EffectYears.day(2012, 6, 30), .halfYear)
        let coarse = EffectPoint(Period(coarse: try #require(CoarseDate("2013"))), 4)
        let points = try EffectYears.points(from: 2011, [3])
        let series = EffectSeries(points + [EffectPoint(half, 2), coarse], of: .fullYear)
        #expect(series.points == points)
        #expect(self.reasons(series) == [.otherPeriodType, .otherPeriodType])
        #expect(self.reasons(EffectSeries([coarse], of: .coarse)) == [.noDays])
    }

    @Test func rivalPointsAreBothLeftOut() throws {
        let points =
            try EffectYears.points(from: 2011, [3, 4]) + [EffectYears.point(2012, 5), EffectYears.point(2013, 6)]
        let series = EffectSeries(points, of: .fullYear)
        #expect(series.points.map(\.value) == [3, 6])
        #expect(series.leftOut.map(\.point.value) == [4, 5])
        #expect(self.reasons(series) == [.rivalPoint, .rivalPoint])
        // The same value under another definition is a rival too.
        let versions = EffectSeries(
            [try EffectYears.point(2012, 5), try EffectYears.point(2012, 5, version: 2)], of: .fullYear)
        #expect(self.reasons(versions) == [.rivalPoint, .rivalPoint])
    }

    @Test func theSamePointTwiceCountsOnce() throws {
        let point = try EffectYears.point(2012, 5)
        let series = EffectSeries([point, point, point], of: .fullYear)
        #expect(series.points == [point])
        #expect(self.reasons(series) == [.repeated, .repeated])
    }

    @Test func periodsThatShareADayAreLeftOut() throws {
        func other(_ first: Int, _ last: Int) throws -> EffectPoint {
            EffectPoint(
                Period(from: try EffectYears.day(2012, 1, first), to: try EffectYears.day(2012, 1, last), .custom), 1)
        }
        let series = EffectSeries([try other(1, 10), try other(10, 12), try other(13, 20)], of: .custom)
        #expect(series.points == [try other(13, 20)])
        #expect(self.reasons(series) == [.overlappingPeriod, .overlappingPeriod])
        // A long period spans several short ones.
        let nested = EffectSeries([try other(1, 30), try other(2, 3), try other(5, 6), try other(31, 31)], of: .custom)
        #expect(nested.points == [try other(31, 31)])
    }

    @Test func maskedPointsStateTheirReasons() throws {
        let points = try EffectYears.points(from: 2018, [1, 2, 3, 4])
        let covid = EffectMask(
            try EffectYears.range((2020, 3, 2), (2021, 1, 1)), .shock, name: "COVID-19")
        let audit = EffectMask(try EffectYears.days(2020, 2020), .dataQuality, name: "Not audited")
        let series = EffectSeries(points, of: .fullYear, masks: [covid, audit])
        #expect(series.points.map(\.value) == [1, 2])
        #expect(self.reasons(series) == [.masked, .masked])
        #expect(series.leftOut.map(\.masks) == [[audit, covid], [covid]])
        #expect(EffectSeries(points, of: .fullYear, masks: [audit, covid, covid]) == series)
    }

    @Test func numbersThatCannotBeAnalysedAreListed() throws {
        func size(_ exponent: Int, _ digits: Decimal = 1) -> Decimal {
            Decimal(sign: .plus, exponent: exponent, significand: digits)
        }
        let refused: [Decimal] = [.nan, size(40), -size(40), size(-41, 9), -size(-41, 9)]
        let series = EffectSeries(try EffectYears.points(from: 2011, refused), of: .fullYear)
        #expect(self.reasons(series) == Array(repeating: .outOfRange, count: 5))
        let used: [Decimal] = [0, size(40) - size(5), size(-40), -size(-40), size(5) - size(40)]
        #expect(EffectSeries(try EffectYears.points(from: 2011, used), of: .fullYear).points.map(\.value) == used)
        // A value that is not a number is written as null and read back.
        let written = try SnakeCaseJSONEncoder().encode(series.leftOut)
        #expect(String(decoding: written, as: UTF8.self).contains(#""value":null"#))
        #expect(try SnakeCaseJSONDecoder().decode([LeftOutPoint].self, from: written) == series.leftOut)
    }

    /// A year to date to June and one to September are of one type and not of one length.
    @Test func yearsToDateAreNotCompared() throws {
        let points = try [(2011, 6), (2012, 9)].map { year, month in
            EffectPoint(
                Period(from: try EffectYears.day(year, 1, 1), to: try EffectYears.day(year, month, 30), .yearToDate), 1)
        }
        let series = EffectSeries(points, of: .yearToDate)
        #expect(series.points.isEmpty)
        #expect(self.reasons(series) == [.yearToDate, .yearToDate])
    }

    @Test func timeIsCountedInPeriodsWhereTheyHaveEqualSteps() throws {
        let years = try [2001, 2002, 2005].map { try EffectYears.point($0, 1) }
        #expect(PeriodNumbers(years).numbers == [1, 2, 5])
        let months = try [EffectYears.month(2019, 11), EffectYears.month(2020, 2)].map { EffectPoint($0, 1) }
        #expect(PeriodNumbers(months).numbers == [1, 4])
        #expect(PeriodNumbers(months).scale == .periods)
        #expect(PeriodNumbers([]).numbers.isEmpty)
        let fiscal = try [(2001, 4), (2002, 4), (2003, 7)].map { year, month in
            EffectPoint(
                Period(
                    from: try EffectYears.day(year, month, 1), to: try EffectYears.day(year + 1, month - 1, 28),
                    .fiscalYear), 1)
        }
        #expect(PeriodNumbers(fiscal).numbers == [1, 2, 3])
        #expect(PeriodNumbers(fiscal).scale == .points)
        let other = try [1, 9].map { day in
            EffectPoint(
                Period(from: try EffectYears.day(2012, 1, day), to: try EffectYears.day(2012, 1, day + 3), .custom), 1)
        }
        #expect(PeriodNumbers(other).numbers == [1, 2])
        #expect(PeriodNumbers(other).scale == .points)
    }
}
