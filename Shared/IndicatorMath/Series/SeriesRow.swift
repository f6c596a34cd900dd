public import Shared

/// A period of an indicator with the figures that are derived from it.
public struct SeriesRow: Sendable {
    /// The progress from one baseline to the target of the period.
    public struct Progress: Sendable {
        /// Nil where there is no baseline.
        public let baseline: StatedBaseline?
        /// Formula F5.
        public let progress: ComputedFigure
        /// Formula F6.
        public let schedule: ComputedFigure
    }

    /// The share of a part in the whole (formula F3).
    public struct Contribution: Sendable {
        public let indicator: Code
        public let share: ComputedFigure
    }

    /// What the value of a row may be added up over.
    public struct SummableOver: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// Periods that do not overlap, of the same breakdown.
        public static let periods = SummableOver(rawValue: 1)
        /// The parts of its dimension.
        public static let parts = SummableOver(rawValue: 2)
    }

    public let row: IndicatorRow
    /// Whether the period is expected by the frequency and has no data.
    public let isGap: Bool
    /// Growth from the period before (formula F2).
    public let growth: ComputedFigure
    /// Actual ÷ target, or target ÷ actual where less is better (formula F4).
    public let achievement: ComputedFigure
    /// For each baseline of the same breakdown and definition.
    public let progress: [Progress]
    /// The sum of all increments to this period; nil unless the indicator is summing.
    public let running: ComputedFigure?
    /// For an indicator with parts, the share of each.
    public let contributions: [Contribution]
    /// The sum of the parts, beside a total that is a fact of its own; nil without parts.
    public let sumOfParts: SumOfParts?
    /// The lock of the period on the day of the report.
    public let lock: PeriodLocks.Lock?
    public let summableOver: SummableOver
    public let flags: [FigureFlag]
}
