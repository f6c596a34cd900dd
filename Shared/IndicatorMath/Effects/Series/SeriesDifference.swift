/// A series less its comparator, matched by period.
public struct SeriesDifference: Hashable, Sendable {
    /// The value of the outcome less that of the comparator, for each matched period.
    public let difference: EffectSeries
    /// The matched points of the outcome.
    public let outcome: EffectSeries
    /// The matched points of the comparator.
    public let comparator: EffectSeries
    public let unmatchedOutcome: [EffectPoint]
    public let unmatchedComparator: [EffectPoint]

    /// - Parameter comparator: has the same measure as the outcome.
    public init(_ outcome: EffectSeries, minus comparator: EffectSeries) {
        let isSameType = outcome.periodType == comparator.periodType
        let byDays = Dictionary(
            isSameType ? comparator.points.map { (DayRange($0.period), $0) } : []
        ) { first, _ in first }
        var matched: [(outcome: EffectPoint, comparator: EffectPoint)] = []
        var unmatched: [EffectPoint] = []
        for point in outcome.points {
            if let other = byDays[DayRange(point.period)] {
                matched.append((point, other))
            } else {
                unmatched.append(point)
            }
        }
        func series(_ points: [EffectPoint]) -> EffectSeries {
            EffectSeries(periodType: outcome.periodType, points: points, leftOut: [])
        }
        let used = Set(matched.map(\.comparator))
        self.difference = series(
            matched.map { EffectPoint($0.period, $0.value - $1.value, version: $0.version) })
        self.outcome = series(matched.map(\.outcome))
        self.comparator = series(matched.map(\.comparator))
        self.unmatchedOutcome = unmatched
        self.unmatchedComparator = comparator.points.filter { !used.contains($0) }
    }
}
