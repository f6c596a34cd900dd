internal import JSON
public import Shared

/// An analysis of one indicator before, during and after an intervention.
///
/// Descriptive figures are always given. A test that is not defined states the reason. The figures describe differences
/// between windows; none of them names a cause. The same input gives the same bytes, regardless of
/// the order of points, masks, events and names: every number is an `EffectNumber` or a recorded value, every list has
/// a defined order, and only arithmetic that IEEE 754 rounds correctly is used.
public struct EffectAnalysis: Hashable, Sendable, Codable {
    public let windows: EffectWindows
    public let periodType: Period.PeriodType
    public let outcome: PreparedSeries
    /// For each window, and for during and after together where both are given.
    public let statistics: [WindowStatistics]
    /// The window before and each later one.
    public let comparisons: [WindowComparison]
    /// The points before, and all later points.
    public let segmentedRegression: EffectOutcome<SegmentedRegression>
    /// The test R19 of the outcome.
    public let preTrend: EffectOutcome<PreTrend>
    public let comparator: EffectOutcome<ComparatorAnalysis>
    public let caveats: [AttachedCaveat]
    /// The names of all indicators that were tested for the same question, this one included, in byte order.
    public let indicatorsTested: [String]

    public init(_ input: EffectInput) {
        let outcome = PreparedSeries.prepare(input.outcome, in: input)
        let points = outcome.report.points
        let later = points.points(in: .duringAndAfter)
        let comparator = Self.compare(outcome, in: input)
        let tested = Set(input.indicatorsTested + [input.outcome.name]).sorted(by: ByteOrder.precedes)
        self.windows = input.windows
        self.periodType = input.periodType
        self.outcome = outcome.report
        self.statistics = ([.before] + input.windows.later).map { WindowStatistics($0, points.points(in: $0)) }
        self.comparisons = input.windows.later.map { WindowComparison(.before, $0, in: points) }
        self.segmentedRegression = SegmentedRegression.fit(points.before, later)
        self.preTrend = PreTrend.test(points.before, later)
        self.comparator = comparator
        self.indicatorsTested = tested
        self.caveats =
            CaveatRules(
                input: input, outcome: outcome.report, comparator: comparator.value, indicatorsTested: tested
            ).attached
    }

    private static func compare(
        _ outcome: (series: EffectSeries, report: PreparedSeries), in input: EffectInput
    ) -> EffectOutcome<ComparatorAnalysis> {
        guard let given = input.comparator else { return .notDefined(.noComparator) }
        let comparator = PreparedSeries.prepare(given, in: input)
        guard comparator.report.measure == outcome.report.measure else { return .notDefined(.otherMeasure) }
        return .value(ComparatorAnalysis(outcome.series, comparator, input.windows))
    }
}
