internal import FoundationEssentials

/// Descriptive statistics of the points of one window.
public struct WindowStatistics: Hashable, Sendable, Codable {
    /// In the unit of the series.
    public struct Summary: Hashable, Sendable, Codable {
        public let mean: EffectNumber
        /// For an even number of values, the mean of the two in the middle.
        public let median: EffectNumber
        public let minimum: EffectNumber
        public let maximum: EffectNumber
    }

    public let window: EffectWindow
    /// The number of points.
    public let count: Int
    public let summary: EffectOutcome<Summary>
    /// From the first point of the window to its last.
    public let growth: EffectOutcome<AnnualGrowth>

    /// - Parameter points: in time order.
    public init(_ window: EffectWindow, _ points: [EffectPoint]) {
        self.window = window
        self.count = points.count
        self.summary = points.isEmpty ? .notDefined(.noPoints) : EffectOutcome(Summary(points.map(\.value)))
        self.growth = AnnualGrowth.between(points)
    }

    /// The mean; nil without values.
    static func mean(_ values: [Decimal]) -> Decimal? {
        values.isEmpty ? nil : values.reduce(0, +) / Decimal(values.count)
    }
}

extension WindowStatistics.Summary {
    /// Nil without values.
    fileprivate init?(_ values: [Decimal]) {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        guard let least = sorted.first, let greatest = sorted.last,
            let mean = WindowStatistics.mean(values).flatMap(EffectNumber.init),
            let median = EffectNumber(
                sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]),
            let minimum = EffectNumber(least), let maximum = EffectNumber(greatest)
        else { return nil }
        self.init(mean: mean, median: median, minimum: minimum, maximum: maximum)
    }
}
