import Foundation
import Testing

@testable import IndicatorMath

struct MannWhitneyTests {
    /// The number of subsets of each size and sum, by visiting every subset.
    private func enumerated(_ ranks: [Int], size: Int) -> [Int: UInt64] {
        var counts: [Int: UInt64] = [:]
        for subset in 0..<(1 << ranks.count) where subset.nonzeroBitCount == size {
            let sum = ranks.indices.filter { subset >> $0 & 1 == 1 }.map { ranks[$0] }.reduce(0, +)
            counts[sum, default: 0] += 1
        }
        return counts
    }

    @Test func theCountsAgreeWithAllSubsets() throws {
        var numbers = EffectTestNumbers(seed: 20_260_714)
        for round in 0..<60 {
            let count = round % 10 + 1
            let ranks = Midranks(numbers.values(count, below: [3, 6, 1000][round % 3])).doubled
            for size in 0...count {
                let counts = try #require(RankSumCounts(ranks, size: size))
                let expected = self.enumerated(ranks, size: size)
                #expect(counts.total == expected.values.reduce(0, +))
                for (sum, count) in counts.counts.enumerated() { #expect(count == expected[sum] ?? 0) }
                #expect(expected.keys.allSatisfy { $0 < counts.counts.count })
            }
        }
    }

    /// p by visiting every assignment of the values to the groups and comparing U, pair by pair.
    private func enumeratedP(_ earlier: [Decimal], _ later: [Decimal]) -> (greater: Double, less: Double) {
        let all = earlier + later
        func u(_ isLater: (Int) -> Bool) -> Int {
            var doubled = 0
            for one in all.indices where isLater(one) {
                for other in all.indices where !isLater(other) {
                    doubled += all[one] > all[other] ? 2 : all[one] == all[other] ? 1 : 0
                }
            }
            return doubled
        }
        let observed = u { $0 >= earlier.count }
        var (greater, less, total) = (0, 0, 0)
        for subset in 0..<(1 << all.count) where subset.nonzeroBitCount == later.count {
            let value = u { subset >> $0 & 1 == 1 }
            total += 1
            greater += value >= observed ? 1 : 0
            less += value <= observed ? 1 : 0
        }
        return (Double(greater) / Double(total), Double(less) / Double(total))
    }

    @Test func pAgreesWithAllAssignments() throws {
        var numbers = EffectTestNumbers(seed: 7)
        for (m, n) in [(1, 1), (1, 4), (4, 1), (2, 3), (3, 3), (3, 5), (5, 3), (4, 4), (2, 6)] {
            for limit in [2, 4, 100] {
                let (earlier, later) = (numbers.values(m, below: limit), numbers.values(n, below: limit))
                let test = try #require(MannWhitneyTest.compare(earlier, later).value)
                let expected = self.enumeratedP(earlier, later)
                #expect(abs(test.pGreater.double - expected.greater) < 1e-11)
                #expect(abs(test.pLess.double - expected.less) < 1e-11)
                #expect(
                    abs(test.pTwoSided.double - min(1, 2 * min(expected.greater, expected.less))) < 1e-11)
                #expect(test.smallestP.decimal <= test.pTwoSided.decimal)
            }
        }
    }

    @Test func theOrderWithinAGroupDoesNotMatter() throws {
        var numbers = EffectTestNumbers(seed: 3)
        for _ in 0..<20 {
            let (earlier, later) = (numbers.values(5, below: 8), numbers.values(7, below: 8))
            let test = MannWhitneyTest.compare(earlier, later)
            #expect(
                MannWhitneyTest.compare(
                    earlier.shuffled(using: &numbers), later.shuffled(using: &numbers)) == test)
        }
    }

    @Test func swappedGroupsExchangeTheSides() throws {
        var numbers = EffectTestNumbers(seed: 4)
        for _ in 0..<20 {
            let (earlier, later) = (numbers.values(4, below: 6), numbers.values(6, below: 6))
            let test = try #require(MannWhitneyTest.compare(earlier, later).value)
            let swapped = try #require(MannWhitneyTest.compare(later, earlier).value)
            #expect(swapped.pTwoSided == test.pTwoSided)
            #expect(swapped.pGreater == test.pLess)
            #expect(swapped.pLess == test.pGreater)
            #expect(swapped.smallestP == test.smallestP)
            #expect(swapped.uLater.decimal + test.uLater.decimal == 24)
        }
    }

    @Test func equalValuesCannotDiffer() throws {
        let test = try #require(MannWhitneyTest.compare([5, 5, 5, 5, 5], [5, 5, 5, 5, 5]).value)
        #expect(test.pTwoSided.decimal == 1)
        #expect(test.pGreater.decimal == 1)
        #expect(test.pLess.decimal == 1)
        #expect(test.smallestP.decimal == 1)
        #expect(!test.canReachFivePercent)
        #expect(test.hasTies)
        #expect(test.uLater.decimal == 12.5)
    }

    /// Midranks 1.5, 1.5, 3.5 | 3.5, 5, 6: of the 20 subsets of three, only {3.5, 5, 6} in its two forms reach 14.5.
    @Test func aTieAcrossTheGroupsByHand() throws {
        let test = try #require(MannWhitneyTest.compare([1, 1, 2], [2, 3, 4]).value)
        #expect(test.pGreater.decimal == 0.1)
        #expect(test.pTwoSided.decimal == 0.2)
        #expect(test.uLater.decimal == 8.5)
        // The greatest sum, 14.5, has two subsets; so has the least, 6.5.
        #expect(test.smallestP.decimal == 0.2)
        #expect(!test.canReachFivePercent)
    }

    /// With ties, four points a side may no longer reach 0.05.
    @Test func tiesRaiseTheSmallestP() throws {
        let test = try #require(MannWhitneyTest.compare([1, 1, 2, 2], [2, 2, 3, 3]).value)
        // Values 1 1 2 2 2 2 3 3: the extreme sums take two of the four twos, in C(4, 2) = 6 ways of 70.
        #expect(isNear(test.smallestP.double, 12.0 / 70, relative: 1e-11))
        #expect(!test.canReachFivePercent)
    }

    @Test func tiesAreDecidedByTheRecordedNumbers() throws {
        let third = try #require(Decimal(string: "0.3"))
        // In binary numbers 0.1 + 0.2 and 0.3 differ.
        let sum = try #require(Decimal(string: "0.1")) + (try #require(Decimal(string: "0.2")))
        #expect(try #require(MannWhitneyTest.compare([third], [sum]).value).hasTies)
    }

    @Test func anEmptyGroupIsNotTested() {
        #expect(MannWhitneyTest.compare([], [1]).undefined == .noPoints)
        #expect(MannWhitneyTest.compare([1], []).undefined == .noPoints)
        #expect(MannWhitneyTest.compare([], []).undefined == .noPoints)
    }

    @Test func tooManyRanksAreRefused() {
        #expect(RankSumCounts(Array(1...61), size: 3) == nil)
        #expect(RankSumCounts([2, 4], size: 3) == nil)
        #expect(RankSumCounts([2, 4], size: -1) == nil)
    }
}
