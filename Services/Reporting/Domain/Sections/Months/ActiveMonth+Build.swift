internal import Shared

extension ActiveMonth {
    /// The greatest number of months that are listed, up to the day of the report.
    private static let most = 600

    /// In time order; months that nothing touches are left out, as are those more than 50 years before the day.
    static func all(_ counted: [CountedActivity], asOf day: CalendarDate) -> [ActiveMonth] {
        let spans = counted.compactMap { activity in activity.spans.first.map { (activity.code, $0.span) } }
        let last = Self.number(of: day)
        // A span without a beginning is listed from its last day's month.
        let beginnings = spans.compactMap { $0.1.start.earliest ?? $0.1.start.latest ?? $0.1.end.latest }
        let first = beginnings.min().map(Self.number)
        guard let first, first <= last else { return [] }
        return (max(first, last - Self.most + 1)...last).compactMap { ActiveMonth($0, spans) }
    }

    /// Months since the year 0.
    private static func number(of day: CalendarDate) -> Int { day.parts.year * 12 + day.parts.month - 1 }

    private init?(_ number: Int, _ spans: [(Code, Span)]) {
        let (year, month) = (number / 12, number % 12 + 1)
        guard let first = CalendarDate(year: year, month: month, day: 1),
            let next = CalendarDate(year: (number + 1) / 12, month: (number + 1) % 12 + 1, day: 1)
        else { return nil }
        let last = CalendarDate(dayNumber: next.dayNumber - 1)
        let touching = spans.map { ($0.0, $0.1.touches(first, last)) }.filter { $0.1 != .no }
        guard !touching.isEmpty else { return nil }
        self.init(
            year: year, month: month, state: touching.contains { $0.1 == .yes } ? .active : .perhaps,
            activities: touching.map(\.0))
    }
}
