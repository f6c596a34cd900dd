internal import Shared

/// The number of days from one date to another.
public struct DayCount: Codable, Sendable, Hashable {
    /// Nil where the first date has no last day, or the second no first one.
    public let atLeast: Int?
    /// Nil where the first date has no first day, or the second no last one.
    public let atMost: Int?

    /// Nil when neither bound is known.
    init?(from first: CoarseDate, to second: CoarseDate) {
        func days(_ from: CalendarDate?, _ to: CalendarDate?) -> Int? {
            guard let from, let to else { return nil }
            return to.dayNumber - from.dayNumber
        }
        self.atLeast = days(first.latest, second.earliest)
        self.atMost = days(first.earliest, second.latest)
        if self.atLeast == nil, self.atMost == nil { return nil }
    }
}
