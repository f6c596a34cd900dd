public import Shared

/// One period of an indicator: target, actual, realisation, and the claims behind them.
public struct IndicatorRow: Sendable {
    public let period: Period
    /// The day up to which a figure to date counts.
    public let asOf: CoarseDate?
    public let dimensions: Dimensions
    /// The version of the definition that the figures follow.
    public let version: Int
    /// Why the row does not continue the one before; nil when it does.
    public internal(set) var seriesBreak: SeriesBreak?
    public let target: TargetFigure?
    public let actual: ActualFigure?
    /// Whether the figures are a share to date, which has no band.
    public let isToDate: Bool
    /// The realisation as the believed observation states it.
    public let statedRealisation: Realisation?
    /// The comparison of the figure with its target.
    public let comparison: TargetComparison
    /// The observations of the cell, the believed claim first.
    public let claims: [ObservedFigure]
    /// The rule by which the believed claim is used among others.
    public let rule: BeliefRule?
    public let preference: PreferenceCause?
    /// The result of the indicator's formula for the period, which may be not defined; nil without one.
    public let formula: FormulaResult?
    /// The surveys or assessments of the period; several are rivals.
    public let instruments: [InstrumentResult]

    /// Actual ÷ target.
    public var realisation: Realisation? { self.comparison.realisation }

    /// Why a row is not compared with the one before.
    public enum SeriesBreak: String, Vocabulary {
        /// The rows are of different breakdowns.
        case dimensions
        /// The rows follow different versions of the definition.
        case definition
        /// The rows were measured with different instruments.
        case instrument
    }

    /// Whether no instrument, or the same one, gives the figures of the two rows.
    func hasSameInstrument(as other: IndicatorRow) -> Bool {
        guard let own = self.instruments.first, let others = other.instruments.first else { return true }
        return own.instrument == others.instrument
    }

    /// The same row after another one, with the break between them.
    func following(_ previous: IndicatorRow?) -> IndicatorRow {
        guard let previous, self.seriesBreak == nil, !self.hasSameInstrument(as: previous) else { return self }
        var row = self
        row.seriesBreak = .instrument
        return row
    }
}
