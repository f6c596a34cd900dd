internal import ReportingDomain
internal import Shared

extension PageContext {
    /// A date in readable form, as exact as it is known.
    func date(_ date: CoarseDate) -> String { self.language.date(date) }

    func date(_ day: CalendarDate) -> String { self.date(CoarseDate(day: day)) }

    /// A span that is open on the side that is not stated: `since 2014`, `until 2016`.
    func openSpan(_ start: CoarseDate?, _ end: CoarseDate?) -> String {
        switch (start, end) {
        case (let start?, nil) where start.precision != .unknown: self.phrase(.since, self.date(start))
        case (nil, let end?) where end.precision != .unknown: self.phrase(.until, self.date(end))
        default: self.span(start, end)
        }
    }

    /// The span between two dates; with one date only, that date.
    func span(_ start: CoarseDate?, _ end: CoarseDate?) -> String {
        switch (start, end) {
        case (let start?, let end?) where start == end: self.date(start)
        case (let start?, let end?): "\(self.date(start)) – \(self.date(end))"
        case (let one?, nil), (nil, let one?): self.date(one)
        case (nil, nil): ""
        }
    }

    /// A period by its first and last day.
    func span(_ period: Period) -> String {
        period.date.map { self.date($0) }
            ?? self.span(period.start.map { CoarseDate(day: $0) }, period.end.map { CoarseDate(day: $0) })
    }

    /// A period within a sentence: a calendar year, a month or a day without its type; a figure to date with its day.
    func shortPeriod(_ period: Period, asOf: CoarseDate? = nil) -> String {
        if asOf != nil { return self.period(period, asOf: asOf) }
        guard [.fullYear, .month, .day].contains(period.type), let start = period.start?.parts else {
            return self.period(period, asOf: nil)
        }
        return self.language.date(
            year: start.year, month: period.type == .fullYear ? nil : start.month,
            day: period.type == .day ? start.day : nil)
    }

    /// A period with its type, and for a year to date the time up to which it counts.
    func period(_ period: Period, asOf: CoarseDate?) -> String {
        let start = period.start?.parts
        let stretch =
            switch period.type {
            case .fullYear: start.map { self.language.date(year: $0.year, month: nil, day: nil) } ?? ""
            case .month: start.map { self.language.date(year: $0.year, month: $0.month, day: nil) } ?? ""
            case .day: start.map { self.language.date(year: $0.year, month: $0.month, day: $0.day) } ?? ""
            case .yearToDate, .fiscalYear, .halfYear, .quarter, .toDate, .custom, .coarse: self.span(period)
            }
        var text = "\(stretch), \(self.word(period.type.translation))"
        if period.type == .coarse {
            text =
                period.months.map {
                    "\(stretch), \($0 == 1 ? self.word(.oneMonthLong) : self.phrase(.monthsLong, String($0)))"
                } ?? stretch
        }
        return asOf.map { self.phrase(.upTo, text, self.date($0)) } ?? text
    }
}
