public import Shared

/// Everything that an effect analysis depends on.
public struct EffectInput: Hashable, Sendable {
    public let outcome: MeasuredSeries
    /// The same indicator of a city without the intervention, or another series from the same context.
    public let comparator: MeasuredSeries?
    public let windows: EffectWindows
    /// Only points of this type are used.
    public let periodType: Period.PeriodType
    /// Applied to both series.
    public let masks: [EffectMask]
    public let context: [EffectEvent]
    /// All indicators that were tested for the same question, whether or not a difference was found.
    public let indicatorsTested: [String]

    public init(
        outcome: MeasuredSeries, comparator: MeasuredSeries? = nil, windows: EffectWindows,
        periodType: Period.PeriodType, masks: [EffectMask] = [], context: [EffectEvent] = [],
        indicatorsTested: [String] = []
    ) {
        self.outcome = outcome
        self.comparator = comparator
        self.windows = windows
        self.periodType = periodType
        self.masks = masks
        self.context = context
        self.indicatorsTested = indicatorsTested
    }
}
