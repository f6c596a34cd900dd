import Foundation
import Shared
import Testing

@testable import IndicatorMath

struct SegmentedRegressionTests {
    private func fit(_ before: [Decimal], _ later: [Decimal]) throws -> EffectOutcome<SegmentedRegression> {
        let points = try EffectYears.points(from: 2001, before + later)
        return SegmentedRegression.fit(Array(points.prefix(before.count)), Array(points.dropFirst(before.count)))
    }

    @Test func everyOracleAgrees() throws {
        let oracles = try EffectOracles.read().segmentedRegression
        #expect(oracles.count == 2)
        for oracle in oracles {
            let fit = try #require(
                self.fit(Array(oracle.y.prefix(oracle.nBefore)), Array(oracle.y.dropFirst(oracle.nBefore))).value)
            let coefficients = [fit.intercept, fit.trend, fit.levelChange, fit.trendChange]
            for (position, coefficient) in coefficients.enumerated() {
                #expect(isNear(coefficient.estimate.double, oracle.beta[position], relative: 1e-6))
                let test = try #require(coefficient.test.value)
                #expect(isNear(test.standardError.double, oracle.standardErrors[position], relative: 1e-6))
                #expect(
                    isNear(test.robustStandardError.double, oracle.robustErrors[position], relative: 1e-6))
                #expect(isNear(test.p.double, oracle.p[position], relative: 1e-6))
                #expect(
                    isNear(test.t.double, oracle.beta[position] / oracle.standardErrors[position], relative: 1e-6))
                // 97.5 % quantiles of Student's t with 6 and with 4 degrees of freedom.
                let half = (oracle.y.count == 10 ? 2.4469118511449692 : 2.7764451051977987) * test.standardError.double
                #expect(isNear(test.interval.lower.double, coefficient.estimate.double - half, relative: 1e-6))
                #expect(isNear(test.interval.upper.double, coefficient.estimate.double + half, relative: 1e-6))
            }
            #expect(fit.residualDegrees == oracle.y.count - 4)
            #expect(isNear(fit.rSquared.value?.double, oracle.rSquared, relative: 1e-6))
            #expect(isNear(fit.durbinWatson.value?.double, oracle.durbinWatson, relative: 1e-6))
            #expect(fit.projection.count == oracle.projection.count)
            for (value, expected) in zip(fit.projection, oracle.projection) {
                #expect(isNear(value.value.double, expected, relative: 1e-6))
            }
            #expect(fit.timeScale == .periods)
        }
    }

    @Test func theMethodAndItsSourceAreStated() throws {
        let short = try #require(self.fit([1, 3, 2, 4], [7, 6, 9, 8]).value)
        #expect(short.method == .ols)
        #expect(short.methodSource.contains("Turner et al. 2021"))
        #expect(short.isMethodPreferred)
        #expect(try #require(self.fit([1, 3, 2, 4, 6], [7, 6, 9, 8, 3, 5]).value).isMethodPreferred)
        #expect(!(try #require(self.fit([1, 3, 2, 4, 6, 5], [7, 6, 9, 8, 3, 5]).value).isMethodPreferred))
    }

    @Test func theRegressionNeedsFourPointsOnEachSide() throws {
        #expect(try self.fit([1, 3, 2], [7, 6, 9, 8, 5, 4]).undefined == .tooFewPointsForRegression)
        #expect(try self.fit([1, 3, 2, 4, 6, 5], [7, 6, 9]).undefined == .tooFewPointsForRegression)
        #expect(try self.fit([], []).undefined == .tooFewPointsForRegression)
        let least = try #require(self.fit([1, 3, 2, 4], [7, 6, 9, 8]).value)
        #expect(least.residualDegrees == 4)
        #expect(least.pointsBefore == 4)
        #expect(least.pointsLater == 4)
    }

    /// y = 10 + 2t, then 3 higher and rising by 1 more: the coefficients are exact, so no residuals are left to test.
    @Test func anExactFitHasNoTests() throws {
        let fit = try #require(self.fit([12, 14, 16, 18], [24, 27, 30, 33]).value)
        #expect(fit.intercept.estimate.decimal == 10)
        #expect(fit.trend.estimate.decimal == 2)
        #expect(fit.levelChange.estimate.decimal == 3)
        #expect(fit.trendChange.estimate.decimal == 1)
        #expect(fit.trend.test.undefined == .exactFit)
        #expect(fit.rSquared.value?.decimal == 1)
        #expect(fit.durbinWatson.undefined == .exactFit)
        #expect(fit.projection.map(\.value.decimal) == [20, 22, 24, 26])
    }

    @Test func aConstantSeriesHasNoTests() throws {
        let fit = try #require(self.fit([7, 7, 7, 7], [7, 7, 7, 7]).value)
        #expect(fit.intercept.estimate.decimal == 7)
        #expect(fit.trend.estimate.decimal == 0)
        #expect(fit.levelChange.estimate.decimal == 0)
        #expect(fit.levelChange.test.undefined == .exactFit)
        #expect(fit.rSquared.undefined == .constantSeries)
    }

    /// A year is missing between the sides and one within: the line before is still 2 a year.
    @Test func aMissingPeriodLeavesAGap() throws {
        let before = try [2001, 2002, 2004, 2005].map { try EffectYears.point($0, Decimal(2 * ($0 - 2000))) }
        let later = try [2007, 2008, 2009, 2010].map { try EffectYears.point($0, Decimal(2 * ($0 - 2000) + 100)) }
        let fit = try #require(SegmentedRegression.fit(before, later).value)
        #expect(fit.timeScale == .periods)
        #expect(fit.trend.estimate.decimal == 2)
        #expect(fit.levelChange.estimate.decimal == 100)
        #expect(fit.trendChange.estimate.decimal == 0)
    }

    /// Values near 10¹² that differ by little lose no digits: the same tests as without the large constant.
    @Test func aLargeConstantDoesNotMatter() throws {
        let (before, later): ([Decimal], [Decimal]) = ([62, 63.5, 61, 64], [66, 70, 69, 73])
        let shift = try #require(Decimal(string: "1000000000000"))
        let plain = try #require(self.fit(before, later).value)
        let large = try #require(self.fit(before.map { $0 + shift }, later.map { $0 + shift }).value)
        #expect(large.levelChange == plain.levelChange)
        #expect(large.trendChange == plain.trendChange)
        #expect(large.durbinWatson == plain.durbinWatson)
    }

    @Test func largeAndSmallUnitsScaleTheCoefficients() throws {
        let plain = try #require(self.fit([62, 63.5, 61, 64], [66, 70, 69, 73]).value)
        for power in [-20, 20, 35] {
            let unit = Decimal(sign: .plus, exponent: power, significand: 1)
            let scaled = try #require(
                self.fit([62, 63.5, 61, 64].map { $0 * unit }, [66, 70, 69, 73].map { $0 * unit }).value)
            let (a, b) = (try #require(scaled.trend.test.value), try #require(plain.trend.test.value))
            #expect(isNear(a.p.double, b.p.double, relative: 1e-10))
            #expect(
                isNear(
                    scaled.trend.estimate.double, plain.trend.estimate.double * pow(10, Double(power)), relative: 1e-10)
            )
        }
    }
}
