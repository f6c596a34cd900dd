import Foundation
import JSON
import Shared
import Testing

@testable import IndicatorMath

struct EffectAnalysisTests {
    private func bytes(_ input: EffectInput) throws -> [UInt8] {
        try SnakeCaseJSONEncoder().encode(EffectAnalysis(input))
    }

    @Test func theSameInputInAnyOrderGivesTheSameBytes() throws {
        let expected = try self.bytes(EffectExample.input())
        var numbers = EffectTestNumbers(seed: 20)
        for _ in 0..<10 {
            #expect(try self.bytes(EffectExample.input { $0.shuffled(using: &numbers) }) == expected)
        }
        #expect(try self.bytes(EffectExample.input { $0.reversed() }) == expected)
    }

    /// The bytes are those of the fixture, on every machine.
    @Test func theBytesAreThoseOfTheFixture() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fixtures/effect-analysis.json")
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(String(decoding: try self.bytes(EffectExample.input()), as: UTF8.self) + "\n" == expected)
    }

    @Test func anAnalysisIsReadBackAsWritten() throws {
        let analysis = EffectAnalysis(try EffectExample.input())
        let written = try SnakeCaseJSONEncoder().encode(analysis)
        let read: EffectAnalysis = try SnakeCaseJSONDecoder().decode(from: written)
        #expect(read == analysis)
        #expect(try SnakeCaseJSONEncoder().encode(read) == written)
    }

    @Test func theExampleHasEveryFeature() throws {
        let analysis = EffectAnalysis(try EffectExample.input())
        #expect(analysis.statistics.map(\.window) == [.before, .during, .after, .duringAndAfter])
        #expect(analysis.statistics.map(\.count) == [5, 4, 3, 7])
        #expect(analysis.comparisons.map(\.later) == [.during, .after, .duringAndAfter])
        #expect(analysis.outcome.leftOut.map(\.reason) == [.otherPeriodType, .masked, .noIndex])
        #expect(analysis.outcome.points.outside.count == 1)
        #expect(analysis.outcome.measure.prices == .real)
        #expect(analysis.segmentedRegression.value?.residualDegrees == 8)
        #expect(analysis.preTrend.value?.points == 5)
        #expect(analysis.caveats.map(\.letter) == ["c", "d", "e"])
        let comparator = try #require(analysis.comparator.value)
        #expect(comparator.matched == 11)
        #expect(
            comparator.unmatchedOutcome.map(\.period) == (try [EffectYears.period(2007), EffectYears.period(2020)]))
        #expect(comparator.comparisons.map(\.laterCount) == [4, 2, 6])
    }

    private func analysis(_ before: [Decimal], _ later: [Decimal]) throws -> EffectAnalysis {
        let windows = try EffectWindows(before: EffectYears.days(2001, 2010), during: EffectYears.days(2011, 2020))
        let points = try EffectYears.points(from: 2001, before) + EffectYears.points(from: 2011, later)
        return EffectAnalysis(
            EffectInput(
                outcome: MeasuredSeries("a", EffectMeasure(unit: "1"), points), windows: windows, periodType: .fullYear)
        )
    }

    /// A series that always rises: the rank test separates the windows, the trend before explains the rise.
    @Test func aRiseThatContinuesTheTrendIsNotDistinguishable() throws {
        let windows = try EffectWindows(before: EffectYears.days(2001, 2006), during: EffectYears.days(2007, 2011))
        let points = try EffectYears.points(from: 2001, [100, 107, 109, 118, 121, 128, 134, 136, 144, 148, 157])
        let analysis = EffectAnalysis(
            EffectInput(
                outcome: MeasuredSeries("a", EffectMeasure(unit: "1"), points), windows: windows, periodType: .fullYear)
        )
        #expect(isNear(analysis.comparisons[0].rankTest.value?.pTwoSided.double, 2.0 / 462, relative: 1e-11))
        #expect(analysis.preTrend.value?.verdict.value == .notDistinguishable)
    }

    @Test func threePointsASideCannotReachFivePercent() throws {
        let analysis = try self.analysis([1, 2, 3], [7, 8, 9])
        let test = try #require(analysis.comparisons[0].rankTest.value)
        #expect(test.smallestP.decimal == Decimal(string: "0.1"))
        #expect(!test.canReachFivePercent)
        #expect(analysis.segmentedRegression.undefined == .tooFewPointsForRegression)
        #expect(analysis.preTrend.undefined == .fewerThanFourPoints)
    }

    @Test func degenerateSeriesGiveReasons() throws {
        let empty = try self.analysis([], [])
        #expect(empty.statistics.map(\.summary.undefined) == [.noPoints, .noPoints])
        #expect(empty.comparisons[0].difference.undefined == .noPoints)
        #expect(empty.comparisons[0].rankTest.undefined == .noPoints)
        #expect(empty.segmentedRegression.undefined == .tooFewPointsForRegression)
        #expect(empty.preTrend.undefined == .fewerThanFourPoints)
        #expect(empty.comparator.undefined == .noComparator)
        let single = try self.analysis([5], [6])
        #expect(single.comparisons[0].rankTest.value?.pTwoSided.decimal == 1)
        #expect(single.comparisons[0].percentChange.value?.decimal == 20)
        let constant = try self.analysis([5, 5, 5, 5], [5, 5, 5, 5])
        #expect(constant.comparisons[0].rankTest.value?.pTwoSided.decimal == 1)
        #expect(constant.comparisons[0].growth.value?.percent.decimal == 0)
        #expect(constant.segmentedRegression.value?.rSquared.undefined == .constantSeries)
        #expect(constant.preTrend.value?.verdict.value == .notDistinguishable)
        for analysis in [empty, single, constant] {
            let written = try SnakeCaseJSONEncoder().encode(analysis)
            #expect(try SnakeCaseJSONDecoder().decode(EffectAnalysis.self, from: written) == analysis)
        }
    }

    @Test func aReasonIsWrittenWithItsSentence() throws {
        let written = try SnakeCaseJSONEncoder().encode(self.analysis([0], [6]).comparisons[0].percentChange)
        #expect(
            String(decoding: written, as: UTF8.self)
                == #"{"not_defined":"base_is_zero","text":{"en":"The base is zero, so there is no percentage of it.","#
                + #""id":"Nilai dasar nol, sehingga tidak ada persentase terhadapnya.","#
                + #""ko":"기준값이 0이므로 기준값에 대한 백분율이 없습니다."}}"#)
    }
}
