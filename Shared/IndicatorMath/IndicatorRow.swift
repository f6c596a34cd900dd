public import Shared

/// One period of an indicator: target, actual, realisation, and the claims behind them.
public struct IndicatorRow: Sendable {
    public let period: Period
    /// Of a year to date.
    public let asOf: CoarseDate?
    public let dimensions: Dimensions
    public let target: TargetFigure?
    public let actual: ActualFigure?
    /// Whether the figures are a share to date, which has no band.
    public let isToDate: Bool
    /// As the believed observation states it.
    public let statedRealisation: Realisation?
    /// Actual ÷ target.
    public let realisation: Realisation?
    /// What was observed of the cell, the believed claim first.
    public let claims: [ObservedFigure]
}
