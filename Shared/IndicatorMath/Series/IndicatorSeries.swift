public import Shared

/// Everything that is known and derived about one indicator on a day.
public struct IndicatorSeries: Sendable {
    public let code: Code
    public let indicator: Folded<Indicator>
    /// The versions of its definition, by number.
    public let definitions: [DefinitionVersions.Version]
    /// The whole first, then each breakdown; each sorted by period.
    public let rows: [SeriesRow]
    /// The total to date.
    public let toDate: TotalToDate
    /// Whether the figures, and the realisation, rose from each period to the next.
    public let trends: [SeriesTrend]
    /// Targets for the whole time, with the total to date compared; revisions and rivals are all listed.
    public let overall: [OverallTarget]
    /// For each period and dimension, the parts beside the total.
    public let breakdowns: [Breakdown]
    /// Values before the cooperation, rivals side by side.
    public let baselines: [StatedBaseline]
    /// Corrections, the latest first.
    public let corrections: [Correction]
    /// How many earlier corrections are not listed.
    public let correctionsOmitted: Int
    public let notCounted: [ObservedFigure]
    /// Approved figures that came after their period was locked.
    public let heldBack: [(figure: ObservedFigure, lock: PeriodLocks.Lock)]
    public let locks: [PeriodLocks.Lock]
    /// The formula with its order of operations, or why it is refused; nil without a formula.
    public let formula: FormulaStatus?
    /// What the rules for quoted figures flagged, by rule and period.
    public let flags: [FigureFlag]

    /// The definition that the figures of a row follow.
    public func definition(of row: IndicatorRow) -> FoldedStep<Indicator>? {
        self.definitions.last { $0.number == row.version }?.step
    }
}
