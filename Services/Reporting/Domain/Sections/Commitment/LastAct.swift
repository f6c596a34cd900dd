public import Shared

/// The last act of a party for the cooperation.
public struct LastAct: Codable, Sendable, Hashable {
    /// A transaction, an offer, a contribution in kind, or an activity.
    public let act: EntityReference
    /// When it was.
    public let date: CoarseDate
    public let events: [EventRef]
}

extension LastAct {
    /// An act, with its date if one is stated.
    struct Act {
        let key: EntityKey
        let date: CoarseDate?
        let events: [EventRef]

        init(_ key: EntityKey, _ date: CoarseDate?, _ events: [EventRef]) {
            self.key = key
            self.date = date
            self.events = events
        }
    }

    /// Nil without an act that has a date by the day; of two on the same date, the first by kind and code.
    init?(_ acts: [Act], by day: CalendarDate) {
        let dated = acts.compactMap { act in
            act.date.flatMap { date in date.latest != nil && date.isOnOrBefore(day) != .no ? (act, date) : nil }
        }
        let last = dated.max { a, b in
            a.1 == b.1 ? b.0.key < a.0.key : CoarseDate.isEarlier(a.1, b.1)
        }
        guard let last, let reference = EntityReference(last.0.key) else { return nil }
        self.init(act: reference, date: last.1, events: last.0.events)
    }
}
