import Foundation
import IndicatorMath
import Shared
import Testing

/// Yearly and monthly points, for short tests.
enum EffectYears {
    static func period(_ year: Int) throws -> Period {
        try Period(from: self.day(year, 1, 1), to: self.day(year, 12, 31), .fullYear)
    }

    static func month(_ year: Int, _ month: Int) throws -> Period {
        let start = try self.day(year, month, 1)
        return Period(from: start, to: CalendarDate(dayNumber: try self.next(start).dayNumber - 1), .month)
    }

    static func point(_ year: Int, _ value: Decimal, version: Int = 1) throws -> EffectPoint {
        try EffectPoint(self.period(year), value, version: version)
    }

    /// One point a year.
    static func points(from year: Int, _ values: [Decimal]) throws -> [EffectPoint] {
        try values.enumerated().map { try self.point(year + $0, $1) }
    }

    /// Whole years.
    static func days(_ first: Int, _ last: Int) throws -> DayRange {
        try #require(DayRange(self.day(first, 1, 1), self.day(last, 12, 31)))
    }

    static func range(_ first: (Int, Int, Int), _ last: (Int, Int, Int)) throws -> DayRange {
        try #require(DayRange(self.day(first.0, first.1, first.2), self.day(last.0, last.1, last.2)))
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
        try #require(CalendarDate(year: year, month: month, day: day))
    }

    private static func next(_ start: CalendarDate) throws -> CalendarDate { try #require(start.adding(months: 1)) }
}
