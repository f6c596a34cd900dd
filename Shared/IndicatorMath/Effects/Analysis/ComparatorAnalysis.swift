/// The comparison of the outcome with its comparator.
public struct ComparatorAnalysis: Hashable, Sendable, Codable {
    public let series: PreparedSeries
    /// The number of periods that both series have.
    public let matched: Int
    public let unmatchedOutcome: [EffectPoint]
    public let unmatchedComparator: [EffectPoint]
    /// Outcome less comparator, by window.
    public let difference: WindowedSeries
    /// For each later window.
    public let comparisons: [DifferenceInDifferences]
    /// The test R19 of outcome less comparator.
    public let preTrend: EffectOutcome<PreTrend>

    init(
        _ outcome: EffectSeries, _ comparator: (series: EffectSeries, report: PreparedSeries), _ windows: EffectWindows
    ) {
        let matched = SeriesDifference(outcome, minus: comparator.series)
        let difference = WindowedSeries(matched.difference, windows)
        self.series = comparator.report
        self.matched = matched.difference.points.count
        self.unmatchedOutcome = matched.unmatchedOutcome
        self.unmatchedComparator = matched.unmatchedComparator
        self.difference = difference
        self.comparisons = windows.later.map { DifferenceInDifferences($0, matched, windows) }
        self.preTrend = PreTrend.test(difference.before, difference.points(in: .duringAndAfter))
    }

    /// Whether at least one period before and one later period are matched.
    var isUsable: Bool { !self.difference.before.isEmpty && !self.difference.points(in: .duringAndAfter).isEmpty }
}
