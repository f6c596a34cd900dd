import Foundation
import IndicatorMath
import Testing

struct PreTrendTests {
    private func test(_ before: [Decimal], _ later: [Decimal]) throws -> EffectOutcome<PreTrend> {
        let points = try EffectYears.points(from: 2001, before + later)
        return PreTrend.test(Array(points.prefix(before.count)), Array(points.dropFirst(before.count)))
    }

    /// t = 1…5, y = 10, 13, 14, 17, 18: slope 2, intercept 8.4, Σ residual² = 1.2, se² of the slope = 1.2 ÷ 3 ÷ 10.
    /// At t = 6 the line is 20.4 ± 3.182446305284263 · √(0.4 · (1 + 1/5 + 9/10)).
    @Test func aTrendByHand() throws {
        let result = try #require(self.test([10, 13, 14, 17, 18], [23, 21, 24]).value)
        #expect(result.points == 5)
        #expect(result.residualDegrees == 3)
        #expect(result.slope.estimate.decimal == 2)
        let slope = try #require(result.slope.test.value)
        #expect(isNear(slope.standardError.double, 0.2, relative: 1e-10))
        #expect(isNear(slope.t.double, 10, relative: 1e-10))
        // The closed form for three degrees of freedom.
        let angle = atan(10 / 3.0.squareRoot())
        #expect(isNear(slope.p.double, 1 - 2 / Double.pi * (angle + sin(angle) * cos(angle)), relative: 1e-9))
        #expect(
            result.projection.map(\.projected.decimal) == [
                Decimal(string: "20.4"), Decimal(string: "22.4"), Decimal(string: "24.4"),
            ])
        let interval = try #require(result.projection[0].interval.value)
        let half = 3.182446305284263 * (0.4 * 2.1).squareRoot()
        #expect(isNear(interval.lower.double, 20.4 - half, relative: 1e-10))
        #expect(isNear(interval.upper.double, 20.4 + half, relative: 1e-10))
        #expect(result.projection.map(\.isInside.value) == [true, true, true])
        #expect(result.verdict.value == .notDistinguishable)
    }

    /// The upper bound at t = 6 is 23.3167…: 23.3 is inside, 23.4 is not.
    @Test func oneLaterPointOutsideIsEnough() throws {
        #expect(try #require(self.test([10, 13, 14, 17, 18], [23.3, 22]).value).verdict.value == .notDistinguishable)
        #expect(try #require(self.test([10, 13, 14, 17, 18], [23.4, 22]).value).verdict.value == .distinguishable)
    }

    @Test func fewerThanFourPointsAreNotTested() throws {
        #expect(try self.test([10, 13, 14], [17, 18]).undefined == .fewerThanFourPoints)
        #expect(try self.test([], []).undefined == .fewerThanFourPoints)
        #expect(try #require(self.test([10, 13, 14, 17], [18]).value).residualDegrees == 2)
    }

    @Test func withoutLaterPointsThereIsNoVerdict() throws {
        let result = try #require(self.test([10, 13, 14, 17], []).value)
        #expect(result.verdict.undefined == .noPoints)
        #expect(result.projection.isEmpty)
    }

    /// Points that continue an exact line are not distinguishable from it; for others the line gives no error.
    @Test func anExactTrend() throws {
        let continued = try #require(self.test([0.1, 0.2, 0.3, 0.4], [0.5, 0.6]).value)
        #expect(continued.slope.test.undefined == .exactFit)
        #expect(continued.projection[0].interval.undefined == .exactFit)
        #expect(continued.verdict.value == .notDistinguishable)
        #expect(try #require(self.test([0.1, 0.2, 0.3, 0.4], [0.5, 0.7]).value).verdict.undefined == .exactFit)
        #expect(try #require(self.test([5, 5, 5, 5], [5]).value).verdict.value == .notDistinguishable)
        #expect(try #require(self.test([5, 5, 5, 5], [6]).value).verdict.undefined == .exactFit)
    }

    @Test func theProjectionCountsPeriods() throws {
        let before = try EffectYears.points(from: 2001, [10, 13, 14, 17, 18])
        let result = try #require(PreTrend.test(before, [try EffectYears.point(2008, 24)]).value)
        // t = 8, because 2006 and 2007 are missing.
        #expect(result.projection.map(\.projected.decimal) == [Decimal(string: "24.4")])
    }
}
