internal import Chance
internal import Foundation
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// What a planned analysis says, by rule.
struct EffectVerdictTests {
    private static let plan = StatedFact.analysis(before: [2001, 2010], during: [2011, 2020])

    /// The years up to 2010 before, and those from 2011 on during.
    private static func facts(_ before: [Int], _ later: [Int]) -> [StatedFact] {
        [.indicator("i", #""frequency":"full_year""#)]
            + StatedFact.years(from: 2011 - before.count, (before + later).map(String.init)) + [Self.plan]
    }

    private static func verdict(_ before: [Int], _ later: [Int]) throws -> EffectVerdict {
        try SeriesFacts(Self.facts(before, later)).analysed().verdict
    }

    @Test(arguments: [
        // Three points a side reach p = 0.1 at best, three and four 0.057.
        ([10, 12, 11], [30, 32, 31], EffectVerdict.cannotReach), ([10, 12, 11], [30, 32, 31, 33], .cannotReach),
        ([10, 12], [30, 32, 31, 33, 34], .cannotReach),
        // Three and five reach 0.036, and three points have no trend.
        ([10, 12, 11], [30, 32, 31, 33, 34], .differenceTrendNotTested),
        ([10, 12, 11], [30, 32, 31, 9, 34], .noDifference),
        // A step without a trend.
        ([10, 12, 9, 11], [30, 31, 29, 32], .difference), ([30, 31, 29, 32], [10, 12, 9, 11], .difference),
        // The same values before and during.
        ([10, 12, 11], [11, 10, 12, 11, 10], .noDifference),
        // One value is far away, and the ranks still mix.
        ([10, 12, 9, 11], [90, 10, 9, 12], .noDifference),
        // A rise that continues: the ranks are separate, and the line explains them.
        ([10, 21, 29, 41, 50], [60, 71, 79, 90], .notDistinguishableFromTrend),
        // Nothing to compare.
        ([10], [30, 32, 31, 33, 34], .notTestable), ([10, 12, 11, 9, 10], [30], .notTestable), ([], [30], .notTestable),
        ([10, 12, 11], [], .notTestable), ([10, 12], [30, 32], .cannotReach),
    ]) func theVerdict(_ before: [Int], _ later: [Int], _ expected: EffectVerdict) throws {
        #expect(try Self.verdict(before, later) == expected)
        // A constant factor changes no rank and no line.
        #expect(try Self.verdict(before.map { $0 * 1000 }, later.map { $0 * 1000 }) == expected)
    }

    /// The test of ranks alone would call almost every rising series a success.
    @Test func aTrendWithNoiseIsNoDifference() throws {
        var (separate, explained) = (0, 0)
        for seed in 0..<40 {
            var chance = Seeded(UInt64(seed))
            let values = (0..<14).map { 1000 + 50 * $0 + chance.below(61) - 30 }
            let facts = Self.facts(Array(values.prefix(8)), Array(values.suffix(6)))
            let (analysis, verdict) = try SeriesFacts(facts).analysed()
            let test = try #require(analysis.comparisons.first?.rankTest.value)
            if test.pTwoSided.double < 0.05 { separate += 1 }
            if verdict == .notDistinguishableFromTrend { explained += 1 }
            #expect([.notDistinguishableFromTrend, .difference].contains(verdict), "seed \(seed)")
        }
        #expect(separate == 40)
        // Each later point lies inside its 95 % interval; not all of six always do.
        #expect(explained >= 28, "\(explained) of 40")
    }

    /// The same noise with a step of twenty times its size.
    @Test func aStepAfterATrendIsADifference() throws {
        for seed in 0..<20 {
            var chance = Seeded(UInt64(seed))
            let values = (0..<14).map { 1000 + 50 * $0 + chance.below(61) - 30 + ($0 < 8 ? 0 : 1200) }
            #expect(try Self.verdict(Array(values.prefix(8)), Array(values.suffix(6))) == .difference, "seed \(seed)")
        }
    }

    @Test func equalSeriesOfFiveYears() throws {
        let analysed = try SeriesFacts(Self.facts([10, 13, 9, 12, 11], [11, 9, 13, 10, 12])).analysed()
        #expect(analysed.analysis.comparisons.first?.rankTest.value?.pTwoSided.decimal == 1)
        #expect(analysed.verdict == .noDifference)
    }

    /// Four points on one line leave no error to test with; the reason is not that they are fewer than four.
    @Test func anExactTrend() throws {
        let (analysis, verdict) = try SeriesFacts(Self.facts([10, 10, 10, 10], [20, 21, 20, 22])).analysed()
        #expect(analysis.preTrend.value?.verdict.undefined == .exactFit)
        #expect(!verdict.wording.en.contains("fewer than four"))
    }

    @Test(arguments: EffectVerdict.allCases) func noVerdictNamesACause(_ verdict: EffectVerdict) {
        for text in [verdict.wording.id, verdict.wording.en, verdict.wording.ko] { #expect(!text.isEmpty) }
        let words = ["because", "due to", "caused", "effect of", "impact", "success"]
        #expect(words.allSatisfy { !verdict.wording.en.contains($0) })
    }
}
