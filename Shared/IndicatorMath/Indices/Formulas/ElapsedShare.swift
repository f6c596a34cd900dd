public import FoundationEssentials
public import Shared

/// The part of a target period that has elapsed on a day, between 0 and 1.
///
/// Days are counted from the first day of the period: the share is 0 on the first day and before, and 1 on the last day
/// and after. A period of one day has elapsed on that day.
public struct ElapsedShare: Sendable, Hashable {
    /// At most `totalDays`.
    public let elapsedDays: Int
    /// At least 1.
    public let totalDays: Int

    public init(of period: Period, on day: CalendarDate) throws(NotDefined) {
        guard period.type != .coarse, let start = period.start, let end = period.end, start <= end else {
            throw .periodUnknown
        }
        self.totalDays = max(end.dayNumber - start.dayNumber, 1)
        self.elapsedDays =
            day >= end ? self.totalDays : min(max(day.dayNumber - start.dayNumber, 0), self.totalDays)
    }

    /// Elapsed days ÷ all days.
    public var value: Decimal { Decimal(self.elapsedDays) / Decimal(self.totalDays) }
}
