import Foundation
import IndicatorMath
import Testing

struct MannWhitneyOracleTests {
    @Test func everyOracleAgrees() throws {
        let oracles = try EffectOracles.read().mannWhitneyExact
        #expect(oracles.count == 4)
        for oracle in oracles {
            let test = try #require(MannWhitneyTest.compare(oracle.before, oracle.after).value)
            #expect(abs(test.pTwoSided.double - oracle.twoSided) < 1e-9, "\(oracle.name)")
            #expect(abs(test.pGreater.double - oracle.greater) < 1e-9, "\(oracle.name)")
            #expect(abs(test.pLess.double - oracle.less) < 1e-9, "\(oracle.name)")
            #expect(test.uLater.double == oracle.uAfter, "\(oracle.name)")
        }
    }

    /// The list of the design: 2v2 .333, 2v3 .200, 3v3 .100, 3v4 .057, 4v4 .029, 3v5 .036, 5v5 .008.
    @Test(arguments: [
        (2, 2, 6), (2, 3, 10), (3, 3, 20), (3, 4, 35), (4, 4, 70), (3, 5, 56), (5, 5, 252), (5, 3, 56), (1, 1, 2),
    ]) func theSmallestPIsTwoDividedByAllSubsets(_ m: Int, _ n: Int, _ subsets: Int) throws {
        let values = (1...m + n).map { Decimal($0) }
        let test = try #require(MannWhitneyTest.compare(Array(values.prefix(m)), Array(values.dropFirst(m))).value)
        #expect(abs(test.smallestP.double - min(1, 2 / Double(subsets))) < 1e-12)
        #expect(test.pTwoSided == test.smallestP)
        #expect(test.canReachFivePercent == (subsets >= 40))
        #expect(!test.hasTies)
    }

    /// 30 points a side are counted; one more is refused.
    @Test func theLimitIsSixtyPoints() throws {
        let values = (1...61).map { Decimal($0) }
        let most = try #require(MannWhitneyTest.compare(Array(values[..<30]), Array(values[30..<60])).value)
        // 2 ÷ C(60, 30), C(60, 30) = 118264581564861424.
        #expect(isNear(most.pTwoSided.double, 2 / 118_264_581_564_861_424, relative: 1e-11))
        #expect(MannWhitneyTest.compare(Array(values[..<30]), Array(values[30...])).undefined == .tooManyPoints)
    }
}
