internal import Shared

/// The time without a substantive event on a day (formula F12), as exactly as the dates are known.
struct InactivePeriod {
    /// Nil when no latest day is known.
    let daysAtLeast: Int?
    /// Nil when no event with a known earliest day has certainly happened.
    let daysAtMost: Int?

    /// - Parameter happened: the substantive events up to the day, as far as is known; one or more.
    init(since happened: [SubstantiveEvent], on day: CalendarDate) {
        // An unknown day may be the day itself.
        self.daysAtLeast = happened.map { Self.days(since: $0.last.latest, on: day) ?? 0 }.min()
        // The last event is no earlier than the latest of the earliest days of events that have certainly happened.
        self.daysAtMost = happened.filter { $0.isCertain(by: day) }
            .compactMap { Self.days(since: $0.last.earliest, on: day) }.min()
    }

    /// For a cooperation that never started: since the signing.
    init(sinceSigning signed: CoarseDate?, on day: CalendarDate) {
        self.daysAtLeast = Self.days(since: signed?.latest, on: day)
        self.daysAtMost = Self.days(since: signed?.earliest, on: day)
    }

    /// The class that both bounds give; undetermined when they differ.
    var dormancy: Dormancy.Class {
        switch (self.daysAtLeast.map(Self.dormancy), self.daysAtMost.map(Self.dormancy)) {
        case (let least?, let most?) where least == most: least
        case (.longDormant?, _): .longDormant
        default: .undetermined
        }
    }

    /// The class of a cooperation signed but not begun, by both bounds: too early below the first threshold.
    var start: Dormancy.Class {
        func early(_ days: Int) -> Bool { days < 180 }
        switch (self.daysAtLeast.map(early), self.daysAtMost.map(early)) {
        case (true?, true?): return .tooEarly
        case (false?, _): return .neverStarted
        default: return .undetermined
        }
    }

    private static func dormancy(ofDays days: Int) -> Dormancy.Class {
        switch days {
        case ..<180: .active
        case ..<365: .watch
        case ..<730: .dormant
        default: .longDormant
        }
    }

    private static func days(since date: CalendarDate?, on day: CalendarDate) -> Int? {
        date.map { max(0, day.dayNumber - $0.dayNumber) }
    }
}
