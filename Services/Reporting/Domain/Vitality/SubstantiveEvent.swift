internal import Shared

/// A substantive event, with its last day.
struct SubstantiveEvent {
    let what: EntityKey
    let last: CoarseDate
    /// False if it may not have begun by the day, regardless of its last day.
    let hasBegun: Bool
    let events: [EventRef]

    init(what: EntityKey, last: CoarseDate, hasBegun: Bool = true, events: [EventRef]) {
        self.what = what
        self.last = last
        self.hasBegun = hasBegun
        self.events = events
    }

    /// Whether it had certainly happened by the day.
    func isCertain(by day: CalendarDate) -> Bool { self.hasBegun && self.last.isOnOrBefore(day) == .yes }

    /// The event that ended last, as far as is known; of two on the same day, the first by kind and code.
    static func last(of happened: [SubstantiveEvent]) -> SubstantiveEvent? {
        happened.max { a, b in
            let (dayA, dayB) = (a.last.latest?.dayNumber ?? .min, b.last.latest?.dayNumber ?? .min)
            return dayA != dayB ? dayA < dayB : b.what < a.what
        }
    }
}
