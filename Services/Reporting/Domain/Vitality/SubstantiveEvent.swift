internal import Shared

/// Something substantive that happened, with its last day.
struct SubstantiveEvent {
    let what: EntityKey
    let last: CoarseDate
    /// False for what may not have begun by the day, whatever its last day would be then.
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

    /// The one that ended last for all that is known; of two on one day the first by kind and code.
    static func last(of happened: [SubstantiveEvent]) -> SubstantiveEvent? {
        happened.max { a, b in
            let (dayA, dayB) = (a.last.latest?.dayNumber ?? .min, b.last.latest?.dayNumber ?? .min)
            return dayA != dayB ? dayA < dayB : b.what < a.what
        }
    }
}
