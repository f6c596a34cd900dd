/// The number of subsets of one size for each sum of doubled midranks: the permutation distribution of a rank sum.
///
/// The subsets are counted by dynamic programming over the sums. All counts are exact: of n ≤ 60 ranks there are at most
/// C(60, 30) < 1.2 · 10¹⁷ subsets of a size, which `UInt64` holds.
struct RankSumCounts {
    static let mostRanks = 60

    /// The number of subsets by their sum.
    let counts: [UInt64]
    /// The number of all subsets of the size.
    let total: UInt64

    /// Nil for more ranks than the limit, or if a count does not fit.
    ///
    /// - Parameters:
    ///   - ranks: doubled midranks, not below zero.
    ///   - size: the size of the subsets, from 0 to the number of ranks.
    init?(_ ranks: [Int], size: Int) {
        guard ranks.count <= Self.mostRanks, (0...ranks.count).contains(size) else { return nil }
        let most = ranks.sorted().suffix(size).reduce(0, +)
        // For each size, the number of subsets by sum, of the ranks so far.
        var table = Array(repeating: Array(repeating: UInt64(0), count: most + 1), count: size + 1)
        table[0][0] = 1
        for rank in ranks {
            for chosen in stride(from: size, to: 0, by: -1) {
                for sum in stride(from: most, through: rank, by: -1) {
                    let smaller = table[chosen - 1][sum - rank]
                    if smaller == 0 { continue }
                    let (count, overflow) = table[chosen][sum].addingReportingOverflow(smaller)
                    if overflow { return nil }
                    table[chosen][sum] = count
                }
            }
        }
        var total: UInt64 = 0
        for count in table[size] {
            let (sum, overflow) = total.addingReportingOverflow(count)
            if overflow { return nil }
            total = sum
        }
        self.counts = table[size]
        self.total = total
    }

    /// The number of subsets whose sum is at most this.
    func count(atMost sum: Int) -> UInt64 { self.counts.prefix(max(0, sum + 1)).reduce(0, +) }

    /// The number of subsets whose sum is at least this.
    func count(atLeast sum: Int) -> UInt64 { self.counts.dropFirst(max(0, sum)).reduce(0, +) }

    /// The number of subsets with the least sum, or with the greatest if those are fewer.
    var countAtNearerEnd: UInt64 {
        min(self.counts.first { $0 > 0 } ?? 0, self.counts.last { $0 > 0 } ?? 0)
    }
}
