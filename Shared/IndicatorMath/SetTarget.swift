public import Shared

/// A target that was set: a value for a period and a breakdown, read once.
public struct SetTarget: Sendable {
    public let target: Folded<Target>
    public let indicator: Code
    public let period: Period
    public let dimensions: Dimensions
    public let value: Quantity
    /// When it was set; nil when nobody has stated it.
    public let setOn: CoarseDate?
    public let status: Target.Status
    /// Every event whose value is believed somewhere.
    public let events: [EventRef]
    /// The last event that states it.
    let lastEvent: HistoryEvent?

    /// Nil without a value, a period or an indicator.
    init?(_ target: Folded<Target>) {
        guard let indicator = target.indicator, let period = target.period, let value = target.value else { return nil }
        self.target = target
        self.indicator = indicator
        self.period = period
        self.dimensions = target.dimensions ?? Dimensions()
        self.value = value
        self.setOn = target.setOn
        self.status = target.status ?? .original
        self.events = target.events
        self.lastEvent = target.steps.last?.events.first
    }
}
