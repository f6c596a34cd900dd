internal import Shared

extension Period {
    /// The period of this length that begins on a day; nil after the year 9999 or before the year 1.
    init?(_ frequency: FormulaFrequency, from start: CalendarDate) {
        guard let next = start.adding(months: frequency.months) else { return nil }
        self.init(from: start, to: CalendarDate(dayNumber: next.dayNumber - 1), frequency.periodType)
    }

    /// Whether it is one whole period of the frequency.
    func isOne(_ frequency: FormulaFrequency) -> Bool {
        guard self.date == nil, let start else { return false }
        return Period(frequency, from: start) == self
    }

    /// The period of the same length before it.
    func previous(_ frequency: FormulaFrequency) -> Period? {
        self.start?.adding(months: -frequency.months).flatMap { Period(frequency, from: $0) }
    }

    /// The periods of a finer frequency that make it up; nil when it does not begin with a month.
    func parts(_ part: FormulaFrequency, of whole: FormulaFrequency) -> [Period]? {
        guard let start, start.parts.day == 1 else { return nil }
        return Self.successive(part, from: start, count: whole.months / part.months)
    }

    /// The periods from the beginning of the year to this one; nil when it is not one of the periods that make up the
    /// year.
    func sinceYearBegan(in firstMonth: Int, _ frequency: FormulaFrequency) -> [Period]? {
        guard let start, start.parts.day == 1 else { return nil }
        let months = (start.parts.month - firstMonth + 12) % 12
        guard months.isMultiple(of: frequency.months), let first = start.adding(months: -months) else { return nil }
        return Self.successive(frequency, from: first, count: months / frequency.months + 1)
    }

    private static func successive(
        _ frequency: FormulaFrequency, from start: CalendarDate, count: Int
    ) -> [Period]? {
        let periods = (0..<count).compactMap { position in
            start.adding(months: position * frequency.months).flatMap { Period(frequency, from: $0) }
        }
        return periods.count == count ? periods : nil
    }

    /// The period in a sentence: `2017`, `2017-03`, or its first and last day.
    var nameInSentence: String {
        guard let start, let end else { return "an unknown period" }
        switch self.type {
        case .fullYear: return String(start.description.prefix(4))
        case .month: return String(start.description.prefix(7))
        case .day: return start.description
        case .fiscalYear, .halfYear, .quarter, .yearToDate, .toDate, .custom, .coarse: return "\(start) to \(end)"
        }
    }
}
