internal import Shared

/// Something substantive that happened, with its last day.
struct SubstantiveEvent {
    let what: EntityKey
    let last: CoarseDate
    let events: [EventRef]

    /// The one that ended last for all that is known; of two on one day the first by kind and code.
    static func last(of happened: [SubstantiveEvent]) -> SubstantiveEvent? {
        happened.max { a, b in
            let (dayA, dayB) = (a.last.latest?.dayNumber ?? .min, b.last.latest?.dayNumber ?? .min)
            return dayA != dayB ? dayA < dayB : b.what < a.what
        }
    }
}
