public import Shared

/// A target for the whole time of a cooperation. It is a fact of its own, never a sum of the targets of periods.
public struct OverallTarget: Sendable {
    public let target: SetTarget
    public let period: Period
    /// The total of the target's breakdown within its time.
    public let total: ComputedFigure
    /// Total ÷ target, or target ÷ total where less is better (formula F4).
    public let achievement: ComputedFigure
    /// Progress from each baseline (formulas F5 and F6).
    public let progress: [SeriesRow.Progress]
}
