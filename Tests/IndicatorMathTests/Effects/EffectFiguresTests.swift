import Foundation
import Shared
import Testing

@testable import IndicatorMath

struct EffectFiguresTests {
    private func comparison(_ before: [Decimal], _ later: [Decimal]) throws -> WindowComparison {
        let windows = try EffectWindows(before: EffectYears.days(2001, 2010), after: EffectYears.days(2011, 2020))
        let points = try EffectYears.points(from: 2001, before) + EffectYears.points(from: 2011, later)
        return WindowComparison(.before, .after, in: WindowedSeries(EffectSeries(points, of: .fullYear), windows))
    }

    @Test func aWindowIsDescribed() throws {
        let odd = WindowStatistics(.before, try EffectYears.points(from: 2001, [4, 1, 10]))
        let summary = try #require(odd.summary.value)
        #expect(odd.count == 3)
        #expect(summary.mean.decimal == 5)
        #expect(summary.median.decimal == 4)
        #expect(summary.minimum.decimal == 1)
        #expect(summary.maximum.decimal == 10)
        let even = WindowStatistics(.after, try EffectYears.points(from: 2001, [4, 1, 10, 5]))
        #expect(even.summary.value?.median.decimal == Decimal(string: "4.5"))
    }

    @Test func emptyAndSinglePoints() throws {
        let empty = WindowStatistics(.before, [])
        #expect(empty.count == 0)
        #expect(empty.summary.undefined == .noPoints)
        #expect(empty.growth.undefined == .fewerThanTwoPoints)
        let single = WindowStatistics(.before, [try EffectYears.point(2001, 7)])
        #expect(single.summary.value?.median.decimal == 7)
        #expect(single.growth.undefined == .fewerThanTwoPoints)
    }

    /// 100 to 121 in two years is 10 % a year; 27 to 8 in three is −33.3 %.
    @Test func growthByHand() throws {
        #expect(
            WindowStatistics(.before, try EffectYears.points(from: 2001, [100, 90, 121])).growth.value?.percent.decimal
                == 10)
        let falling = WindowStatistics(.before, try EffectYears.points(from: 2001, [27, 1, 1, 8])).growth.value
        #expect(falling?.percent.decimal == Decimal(string: "-33.3333333333"))
        #expect(falling?.from == (try EffectYears.period(2001)))
        #expect(falling?.to == (try EffectYears.period(2004)))
        // A half-year: 1.21 in 6 months is 46.41 % a year.
        let months = try [(2019, 10), (2020, 4)].map { EffectPoint(try EffectYears.month($0, $1), 0) }
        let points = zip(months, [100, 121]).map { EffectPoint($0.period, Decimal($1)) }
        #expect(AnnualGrowth.between(points).value?.percent.decimal == Decimal(string: "46.41"))
        // Ten per cent a month for 17 months: 1.1^12 − 1 a year.
        let long = try [(2019, 1), (2020, 6)].map { try EffectYears.month($0, $1) }
        let grown = Decimal(string: "5.0544702849929377") ?? 0
        let yearly = AnnualGrowth.between([EffectPoint(long[0], 1), EffectPoint(long[1], grown)]).value
        #expect(isNear(yearly?.percent.double, 213.8428376721, relative: 1e-10))
    }

    @Test func growthThatIsNotDefined() throws {
        #expect(AnnualGrowth.between(try EffectYears.points(from: 2001, [0, 5])).undefined == .notPositive)
        #expect(AnnualGrowth.between(try EffectYears.points(from: 2001, [5, 0])).undefined == .notPositive)
        #expect(AnnualGrowth.between(try EffectYears.points(from: 2001, [-5, 5])).undefined == .notPositive)
        let days = try [(1, 3), (9, 12)].map { first, last in
            EffectPoint(
                Period(from: try EffectYears.day(2012, 1, first), to: try EffectYears.day(2012, 1, last), .custom), 1)
        }
        #expect(AnnualGrowth.between(days).undefined == .notWholeMonths)
    }

    @Test func twoWindowsAreCompared() throws {
        let comparison = try self.comparison([10, 20], [18, 24])
        #expect(comparison.difference.value?.decimal == 6)
        #expect(comparison.percentChange.value?.decimal == 40)
        #expect(comparison.growth.value?.from == (try EffectYears.period(2001)))
        #expect(comparison.growth.value?.to == (try EffectYears.period(2012)))
        #expect(comparison.rankTest.value?.earlierCount == 2)
    }

    @Test func percentagesThatAreNotDefined() throws {
        #expect(try self.comparison([-5, 5], [1, 2]).percentChange.undefined == .baseIsZero)
        #expect(try self.comparison([-5, 4], [1, 2]).percentChange.undefined == .baseIsNegative)
        #expect(try self.comparison([-5, 4], [1, 2]).difference.value?.decimal == 2)
        let empty = try self.comparison([], [1, 2])
        #expect(empty.percentChange.undefined == .noPoints)
        #expect(empty.difference.undefined == .noPoints)
        #expect(empty.growth.undefined == .noPoints)
        #expect(empty.rankTest.undefined == .noPoints)
        #expect(try self.comparison([1], []).difference.undefined == .noPoints)
        // The greatest quotient of values that are analysed.
        let tiny = Decimal(sign: .plus, exponent: -40, significand: 1)
        let huge = Decimal(sign: .plus, exponent: 39, significand: 1)
        let extreme = try self.comparison([tiny], [huge]).percentChange
        #expect(extreme.value?.decimal == Decimal(sign: .plus, exponent: 81, significand: 1))
    }

    @Test func numbersArePrintedByOneRule() {
        func printed(_ number: Double) -> String? { EffectNumber(number)?.decimal.description }
        #expect(printed(95.39999999999993) == "95.4")
        #expect(printed(0.05714285714285714) == "0.0571428571429")
        #expect(printed(-0.05714285714285714) == "-0.0571428571429")
        #expect(printed(1_234_567_890_123.75) == "1234567890124")
        #expect(printed(123_456_789_012_345) == "123456789012345")
        #expect(printed(9.999999999999) == "10")
        #expect(printed(0) == "0")
        #expect(printed(-0.0) == "0")
        #expect(printed(1e-41) == "0")
        #expect(printed(2e-16) == "0.0000000000000002")
        #expect(printed(1e39) == "1000000000000000000000000000000000000000")
        #expect(printed(.infinity) == nil)
        #expect(printed(.nan) == nil)
        #expect(EffectNumber(Decimal.nan) == nil)
        #expect(EffectNumber(Decimal(2) / 3)?.decimal.description == "0.666666666667")
    }

    @Test func rootsAreNearTheLibrary() {
        for (x, numerator, denominator) in [(2.0, 12, 12), (5, 12, 7), (1e30, 12, 240), (1e-30, 12, 36), (1, 12, 5)] {
            let expected = pow(x, Double(numerator) / Double(denominator))
            #expect(isNear(Root.power(x, numerator, over: denominator), expected, relative: 1e-13))
        }
    }
}
