internal import Shared

/// The time during which something went on, as exact as it is known.
struct Span: Hashable {
    let start: CoarseDate
    let end: CoarseDate
    /// Whether it had certainly begun.
    let isCertain: Bool

    /// Without a start, the end is used for both.
    init(start: CoarseDate?, end: CoarseDate, isCertain: Bool) {
        self.start = start ?? end
        self.end = end
        self.isCertain = isCertain
    }

    /// Whether both dates of the other span state the same, at least as exactly.
    func contains(_ other: Span) -> Bool { self.start.contains(other.start) && self.end.contains(other.end) }

    /// The part of it up to and including the day.
    func cut(at day: CalendarDate) -> Span {
        guard let latest = self.end.latest, latest > day else { return self }
        if let earliest = self.end.earliest, earliest >= day {
            return Span(start: self.start, end: CoarseDate(day: day), isCertain: self.isCertain)
        }
        return Span(
            start: self.start,
            end: CoarseDate(self.end.earliest.map { "\($0)/\(day)" } ?? "[..\(day)]") ?? self.end,
            isCertain: self.isCertain)
    }

    func touches(_ year: Int) -> Truth {
        guard let first = CalendarDate(year: year, month: 1, day: 1),
            let last = CalendarDate(year: year, month: 12, day: 31)
        else { return .no }
        return self.touches(first, last)
    }

    /// Whether it touches the days from the first to the last: certainly when it does for every day that the dates can
    /// mean. The start is no later than the end, so each date bounds the other.
    func touches(_ first: CalendarDate, _ last: CalendarDate) -> Truth {
        let latestStart = [self.start.latest, self.end.latest].compactMap { $0 }.min()
        let earliestEnd = [self.start.earliest, self.end.earliest].compactMap { $0 }.max()
        if let latestStart, let earliestEnd, latestStart <= last, earliestEnd >= first {
            return self.isCertain ? .yes : .undetermined
        }
        let mayStart = self.start.earliest.map { $0 <= last } ?? true
        let mayEnd = self.end.latest.map { $0 >= first } ?? true
        return mayStart && mayEnd ? .undetermined : .no
    }
}
