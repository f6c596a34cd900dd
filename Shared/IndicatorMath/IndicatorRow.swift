public import Shared

/// One period of an indicator: target, actual, realisation, and the claims behind them.
public struct IndicatorRow: Sendable {
    public let period: Period
    /// Of a year to date.
    public let asOf: CoarseDate?
    public let dimensions: Dimensions
    /// The version of the definition that the figures follow.
    public let version: Int
    /// Why the row does not continue the one before; nil when it does.
    public let seriesBreak: SeriesBreak?
    public let target: TargetFigure?
    public let actual: ActualFigure?
    /// Whether the figures are a share to date, which has no band.
    public let isToDate: Bool
    /// As the believed observation states it.
    public let statedRealisation: Realisation?
    /// The figure held against its target.
    public let comparison: TargetComparison
    /// What was observed of the cell, the believed claim first.
    public let claims: [ObservedFigure]
    /// Why the believed claim is used beside others.
    public let rule: BeliefRule?
    public let preference: PreferenceCause?

    /// Actual ÷ target.
    public var realisation: Realisation? { self.comparison.realisation }

    /// Why figures are not compared with those before.
    public enum SeriesBreak: String, Vocabulary {
        /// They are of another part of the whole.
        case dimensions
        /// They follow another version of the definition.
        case definition
    }
}
