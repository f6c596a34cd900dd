extension Period {
    /// The contradiction between the type and the days; nil when they agree. New data must agree; data that was
    /// accepted before stays readable.
    var disagreement: String? {
        guard self.date == nil, let start, let end else {
            return self.months.map { $0 < 1 || $0 > 1200 } == true ? "has months outside 1 to 1200" : nil
        }
        switch self.type {
        case .fullYear:
            let (year, month, day) = start.parts
            guard month != 1 || day != 1 || end != CalendarDate(year: year, month: 12, day: 31) else { return nil }
            if Self.isTwelveMonths(start, end) {
                return
                    "is typed full_year and goes from \(start) to \(end), which is no calendar year; write \"fiscal_year\" for twelve other months"
            }
            return self.sentence("a full year goes from \(year)-01-01 to \(year)-12-31")
        case .fiscalYear:
            if start.parts.month == 1, start.parts.day == 1, Self.isTwelveMonths(start, end) {
                return "is typed fiscal_year and is the calendar year \(start.year); write \"full_year\""
            }
            return Self.isTwelveMonths(start, end)
                ? nil : self.sentence("a fiscal year has twelve months, as 2016-04-01 to 2017-03-31")
        case .halfYear: return self.areMonths(6) ? nil : self.sentence("a half year has six whole months")
        case .quarter: return self.areMonths(3) ? nil : self.sentence("a quarter has three whole months")
        case .month: return self.areMonths(1) ? nil : self.sentence("a month has one whole month")
        case .yearToDate:
            guard let limit = start.yearLater, end >= limit else { return nil }
            return self.sentence("a year to date has twelve months at most")
        case .day:
            return start == end ? nil : self.sentence("a day begins and ends on the same day")
        case .toDate, .custom, .coarse: return nil
        }
    }

    private func sentence(_ rule: String) -> String {
        "is typed \(self.type.rawValue) and goes from \(self.start?.description ?? "") to \(self.end?.description ?? ""); \(rule); write \"custom\" for any other days"
    }

    private static func isTwelveMonths(_ start: CalendarDate, _ end: CalendarDate) -> Bool {
        start.yearLater.map { $0.dayNumber - 1 == end.dayNumber } == true
    }

    /// Whether it is exactly this number of whole calendar months.
    private func areMonths(_ count: Int) -> Bool {
        guard let start, let end, start.parts.day == 1 else { return false }
        return start.adding(months: count).map { $0.dayNumber - 1 == end.dayNumber } == true
    }
}

extension CalendarDate {
    /// The same day this many months later, or the last day of a month that is too short. Nil after the year 9999.
    public func adding(months: Int) -> CalendarDate? {
        let (year, month, day) = self.parts
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, total >= 12 else { return nil }
        let (later, laterMonth) = (total / 12, total % 12 + 1)
        return CalendarDate(
            year: later, month: laterMonth, day: min(day, CalendarDate.days(in: laterMonth, of: later)))
    }
}
