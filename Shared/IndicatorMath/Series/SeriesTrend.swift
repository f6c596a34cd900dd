public import FoundationEssentials
public import Shared

/// Whether a series rose from each period to the next: a claim that is supported only if every period is known and
/// each figure is greater than the one before.
public struct SeriesTrend: Sendable {
    /// The figures that are compared.
    public enum Measure: String, Vocabulary {
        case actual
        /// Actual in percent of the target: computed, else as the source states it.
        case realisation
    }

    /// A period with its figure.
    public struct Point: Sendable {
        public let period: Period
        public let value: Decimal
        /// The version of the definition that it follows.
        public let version: Int
    }

    public let measure: Measure
    /// Yes, no, or undetermined where periods are missing or fewer than two are known.
    public let roseEachPeriod: Truth
    /// Closed periods of the series with a decided number, in time order.
    public let points: [Point]
    /// The first pair that does not rise; nil without one.
    public let counterexample: (before: Point, after: Point)?
    /// Periods between the first and the last point without a figure.
    public let missing: [Period]

    init(_ measure: Measure, _ rows: [IndicatorRow], _ indicator: Folded<Indicator>) {
        let type = SeriesType.of(rows, indicator)
        let points = rows.compactMap { row -> (Point, IndicatorRow)? in
            guard row.dimensions.isWhole, row.period.type == type, !row.period.isToDate else { return nil }
            return Self.value(measure, row).map { (Point(period: row.period, value: $0, version: row.version), row) }
        }
        let pairs = zip(points, points.dropFirst()).filter {
            $0.1.version == $1.1.version && $0.1.hasSameInstrument(as: $1.1)
        }
        self.measure = measure
        self.points = points.map(\.0)
        self.counterexample = pairs.first { $1.0.value <= $0.0.value }.map { (before: $0.0, after: $1.0) }
        self.missing = SeriesGaps.missing(between: self.points.map(\.period), indicator)
        let isWhole = self.missing.isEmpty && points.count > 1 && pairs.count == points.count - 1
        self.roseEachPeriod = self.counterexample != nil ? .no : isWhole ? .yes : .undetermined
    }

    private static func value(_ measure: Measure, _ row: IndicatorRow) -> Decimal? {
        switch measure {
        case .actual: row.actual?.rule == .undecided ? nil : row.actual?.value.point
        case .realisation: row.isToDate ? nil : row.realisation?.percent ?? row.statedRealisation?.percent
        }
    }
}
