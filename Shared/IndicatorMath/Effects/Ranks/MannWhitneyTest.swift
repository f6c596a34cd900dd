public import FoundationEssentials
internal import Shared

/// The exact Mann–Whitney test of two groups, by the full permutation distribution of their midranks. Ties are
/// handled exactly.
///
/// Mann and Whitney 1947, doi 10.1214/aoms/1177730491; exact randomisation for short series: Linden 2019, J Eval Clin
/// Pract 25:5–10. The two-sided p is twice the smaller one-sided p, at most 1.
public struct MannWhitneyTest: Hashable, Sendable, Codable {
    public let earlierCount: Int
    public let laterCount: Int
    /// The number of pairs in which the later value is greater; a tied pair counts a half.
    public let uLater: EffectNumber
    public let pTwoSided: EffectNumber
    /// The one-sided p for the alternative that later values are greater.
    public let pGreater: EffectNumber
    /// The one-sided p for the alternative that later values are smaller.
    public let pLess: EffectNumber
    public let hasTies: Bool
    /// The smallest two-sided p that groups of these sizes with these ties can give: 2 ÷ C(m+n, n) without ties.
    public let smallestP: EffectNumber
    /// Whether the smallest p is at most 0.05. If not, the test cannot show a difference at that level.
    public let canReachFivePercent: Bool

    public static func compare(_ earlier: [Decimal], _ later: [Decimal]) -> EffectOutcome<MannWhitneyTest> {
        guard !earlier.isEmpty, !later.isEmpty else { return .notDefined(.noPoints) }
        guard earlier.count + later.count <= RankSumCounts.mostRanks else { return .notDefined(.tooManyPoints) }
        return EffectOutcome(MannWhitneyTest(earlier, later))
    }

    private init?(_ earlier: [Decimal], _ later: [Decimal]) {
        let ranks = Midranks(earlier + later)
        let sums = (
            earlier: ranks.doubled.prefix(earlier.count).reduce(0, +),
            later: ranks.doubled.dropFirst(earlier.count).reduce(0, +)
        )
        // The subsets of the smaller group are counted; the larger group has the other ranks.
        let isEarlierCounted = earlier.count < later.count
        guard let counts = RankSumCounts(ranks.doubled, size: min(earlier.count, later.count)) else { return nil }
        let greater = isEarlierCounted ? counts.count(atMost: sums.earlier) : counts.count(atLeast: sums.later)
        let less = isEarlierCounted ? counts.count(atLeast: sums.earlier) : counts.count(atMost: sums.later)
        let total = Decimal(counts.total)
        func p(_ count: UInt64, sides: Int) -> EffectNumber? {
            EffectNumber(min(1, Decimal(sides) * Decimal(count) / total))
        }
        let u = Decimal(sums.later - later.count * (later.count + 1)) / 2
        guard let uLater = EffectNumber(u), let pTwoSided = p(min(greater, less), sides: 2),
            let pGreater = p(greater, sides: 1), let pLess = p(less, sides: 1),
            let smallestP = p(counts.countAtNearerEnd, sides: 2)
        else { return nil }
        self.earlierCount = earlier.count
        self.laterCount = later.count
        self.uLater = uLater
        self.pTwoSided = pTwoSided
        self.pGreater = pGreater
        self.pLess = pLess
        self.hasTies = ranks.hasTies
        self.smallestP = smallestP
        // 2 · count ÷ total ≤ 1 ÷ 20, in whole numbers.
        self.canReachFivePercent = Decimal(counts.countAtNearerEnd) * 40 <= total
    }
}
