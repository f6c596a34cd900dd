public import Shared

/// The total of an indicator to date (formula F7).
public struct TotalToDate: Sendable {
    public let cumulation: Indicator.Cumulation
    public let value: ComputedFigure
    /// The periods whose values it consists of; the last one only for the cumulation `latest`.
    public let periods: [Period]
    /// Expected periods without data between the first and the last one.
    public let missing: [Period]
}
