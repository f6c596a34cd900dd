public import Shared

/// A target for the whole time of a cooperation. It is a fact of its own, never a sum of the targets of periods.
public struct OverallTarget: Sendable {
    public let target: SetTarget
    public let period: Period
    /// The total to date of the target's breakdown.
    public let total: ComputedFigure
    /// Actual to date in percent of the target (formula F1), or target by actual where less is better.
    public let achievement: ComputedFigure
    /// Progress from each baseline (formulas F5 and F6).
    public let progress: [SeriesRow.Progress]
}
