internal import IndicatorMath
public import Shared

/// The total of an indicator to date (formula F7).
public struct ToDateEntry: Codable, Sendable, Hashable {
    public let cumulation: Indicator.Cumulation
    public let figure: ComputedEntry
    /// The periods whose values it consists of.
    public let periods: [Period]
    /// Expected periods without data between the first and the last one.
    @OmittedWhenEmpty public var missing: [Period]

    init(_ total: TotalToDate, places: Int?) {
        self.cumulation = total.cumulation
        self.figure = ComputedEntry(total.value, places: places)
        self.periods = total.periods
        self.missing = total.missing
    }
}
