import Foundation
import Shared
import Testing

@testable import IndicatorMath

struct EffectDeflatorTests {
    private func deflator(_ index: [EffectPoint], base: Int) throws -> EffectDeflator {
        EffectDeflator(name: "CPI", basePeriod: try EffectYears.period(base), index: index)
    }

    /// In prices of 2012: 100 ÷ 100 × 125, 150 ÷ 125 × 125, 210 ÷ 150 × 125.
    @Test func valuesAreInPricesOfTheBasePeriod() throws {
        let series = EffectSeries(try EffectYears.points(from: 2011, [100, 150, 210]), of: .fullYear)
        let deflated = try #require(
            self.deflator(EffectYears.points(from: 2011, [100, 125, 150]), base: 2012).deflate(series).value)
        #expect(deflated.points.map(\.value) == [125, 150, 175])
        #expect(deflated.leftOut.isEmpty)
    }

    @Test func aPeriodWithoutAnIndexIsLeftOutAndListed() throws {
        let series = EffectSeries(try EffectYears.points(from: 2011, [100, 150, 210, 220, 230]), of: .fullYear)
        // 2012 has rival indices, 2013 has zero, 2014 none.
        let index = try [
            EffectYears.point(2011, 100), EffectYears.point(2012, 125), EffectYears.point(2012, 126),
            EffectYears.point(2013, 0),
            EffectYears.point(2015, 200),
        ]
        let deflated = try #require(self.deflator(index, base: 2011).deflate(series).value)
        #expect(deflated.points.map(\.value) == [100, 115])
        #expect(deflated.leftOut.map(\.reason) == [.noIndex, .noIndex, .noIndex])
        // The value as it was recorded.
        #expect(deflated.leftOut.map(\.point.value) == [150, 210, 220])
    }

    @Test func withoutABaseIndexNothingIsDeflated() throws {
        let series = EffectSeries(try EffectYears.points(from: 2011, [100]), of: .fullYear)
        for index in try [
            [], [EffectYears.point(2011, 100)], [EffectYears.point(2011, 100), EffectYears.point(2012, -1)],
        ] {
            #expect(try self.deflator(index, base: 2012).deflate(series).undefined == .noBaseIndex)
        }
    }

    @Test func theBaseMayBeAYearOfMonthlyValues() throws {
        let months = try [EffectYears.month(2012, 1), EffectYears.month(2012, 2)]
        let series = EffectSeries([EffectPoint(months[0], 99), EffectPoint(months[1], 303)], of: .month)
        let index = [
            EffectPoint(try EffectYears.period(2010), 100), EffectPoint(months[0], 110), EffectPoint(months[1], 101),
        ]
        let deflated = try #require(self.deflator(index, base: 2010).deflate(series).value)
        #expect(deflated.points.map(\.value) == [90, 300])
    }

    /// 100 ÷ 300 × 100 is analysed as it is printed.
    @Test func valuesAreRoundedAsTheyArePrinted() throws {
        let series = EffectSeries(try EffectYears.points(from: 2011, [100, 100]), of: .fullYear)
        let deflated = try #require(
            self.deflator(EffectYears.points(from: 2011, [100, 300]), base: 2011).deflate(series).value)
        #expect(deflated.points[1].value == Decimal(string: "33.3333333333"))
    }

    @Test func aConstantIndexChangesNothing() throws {
        var numbers = EffectTestNumbers(seed: 5)
        let series = EffectSeries(
            try EffectYears.points(from: 2001, numbers.values(12, below: 1_000_000)), of: .fullYear)
        let index = try EffectYears.points(from: 2001, Array(repeating: 137, count: 12))
        #expect(try self.deflator(index, base: 2004).deflate(series).value == series)
    }
}
