public import IndicatorMath
public import Shared

/// Whether a series rose from each period to the next. A statement such as "it rose each year" is supported only where
/// every period is known and each figure is greater than the one before.
public struct TrendEntry: Codable, Sendable, Hashable {
    /// A period with its figure.
    public struct Point: Codable, Sendable, Hashable {
        public let period: Period
        public let value: ExactNumber
        /// The version of the definition that it follows, when there are several.
        public let definitionVersion: Int?
    }

    public let measure: SeriesTrend.Measure
    public let roseEachPeriod: Truth
    /// How many closed periods have a decided figure.
    public let points: Int
    /// The first and the last period with a figure.
    public let first: Period?
    public let last: Period?
    /// The first two figures of which the later is not greater; nil without such figures.
    public let before: Point?
    public let after: Point?
    /// Periods between the first and the last figure without one.
    @OmittedWhenEmpty public var missing: [Period]

    /// Nil for fewer than two figures: nothing can be said about them.
    init?(_ trend: SeriesTrend, isVersioned: Bool) {
        func point(_ point: SeriesTrend.Point) -> Point {
            Point(
                period: point.period, value: point.value, definitionVersion: isVersioned ? point.version : nil)
        }
        guard trend.points.count > 1 else { return nil }
        self.measure = trend.measure
        self.roseEachPeriod = trend.roseEachPeriod
        self.points = trend.points.count
        self.first = trend.points.first?.period
        self.last = trend.points.last?.period
        self.before = trend.counterexample.map { point($0.before) }
        self.after = trend.counterexample.map { point($0.after) }
        self.missing = trend.missing
    }
}
