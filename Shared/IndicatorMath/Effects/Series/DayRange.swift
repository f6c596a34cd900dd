public import Shared

/// Days from a first to a last, both included.
public struct DayRange: Hashable, Sendable, Codable {
    public let first: CalendarDate
    public let last: CalendarDate

    /// Nil when the last day is before the first.
    public init?(_ first: CalendarDate, _ last: CalendarDate) {
        guard first <= last else { return nil }
        self.first = first
        self.last = last
    }

    /// The days of a period; nil for a coarse period, whose days are not known.
    public init?(_ period: Period) {
        guard period.type != .coarse, let start = period.start, let end = period.end else { return nil }
        self.init(start, end)
    }

    func overlaps(_ other: DayRange) -> Bool { self.first <= other.last && other.first <= self.last }

    func contains(_ other: DayRange) -> Bool { self.first <= other.first && other.last <= self.last }

    /// Sorts by the first day, then by the last.
    static func precedes(_ a: DayRange, _ b: DayRange) -> Bool {
        a.first == b.first ? a.last < b.last : a.first < b.first
    }
}
