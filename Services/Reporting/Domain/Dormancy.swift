internal import JSON
internal import Shared

/// How long nothing substantive has happened (F12): watch from 180 days, dormant from 365, long dormant from 730.
struct Dormancy {
    enum Class: String, CaseIterable {
        case active, watch, dormant
        case longDormant = "long_dormant"
        /// Nothing ever happened; counted from signing.
        case neverStarted = "never_started"
        /// The dates are too coarse to tell between two classes.
        case undetermined

        init(days: Int) {
            self =
                switch days {
                case ..<180: .active
                case ..<365: .watch
                case ..<730: .dormant
                default: .longDormant
                }
        }
    }

    /// Something substantive, with its last day.
    struct Happening {
        let what: EntityKey
        let last: CoarseDate
        let events: [EventRef]
    }

    let classification: Class
    /// Days since the last substantive event, at least and at most; the latter nil when no earliest day is known.
    let daysAtLeast: Int?
    let daysAtMost: Int?
    let last: Happening?
    let assessedOn: CalendarDate

    /// - Parameters:
    ///   - happenings: what was substantive, up to the day of assessment.
    ///   - signed: when the first agreement was signed, for what never started.
    init(_ happenings: [Happening], assessedOn day: CalendarDate, signed: CoarseDate?) {
        self.assessedOn = day
        func days(_ date: CalendarDate?) -> Int? { date.map { max(0, day.dayNumber - $0.dayNumber) } }
        guard !happenings.isEmpty else {
            self.classification = .neverStarted
            self.daysAtLeast = days(signed?.latest)
            self.daysAtMost = days(signed?.earliest)
            self.last = nil
            return
        }
        let last = happenings.max { a, b in
            let (dayA, dayB) = (a.last.latest?.dayNumber ?? .min, b.last.latest?.dayNumber ?? .min)
            return dayA != dayB ? dayA < dayB : b.what < a.what
        }
        self.last = last
        // An unknown day may be the day itself.
        let atLeast = happenings.map { days($0.last.latest) ?? 0 }.min()
        // The last event is no earlier than the latest of the earliest days.
        let atMost = happenings.compactMap { days($0.last.earliest) }.min()
        self.daysAtLeast = atLeast
        self.daysAtMost = atMost
        switch (atLeast.map(Class.init(days:)), atMost.map(Class.init(days:))) {
        case (let least?, let most?) where least == most: self.classification = least
        case (.longDormant?, _): self.classification = .longDormant
        default: self.classification = .undetermined
        }
    }

    var json: JSONValue {
        .members([
            "class": .string(self.classification.rawValue), "basis": "by_silence",
            "days_at_least": self.daysAtLeast.map { .int($0) }, "days_at_most": self.daysAtMost.map { .int($0) },
            "assessed_on": .string(self.assessedOn.description),
            "last_substantive_event": self.last.map { last in
                .object([
                    "kind": .string(last.what.kind.rawValue), "code": .string(last.what.code),
                    "date": .string(last.last.text), "events": .array(last.events.map(\.json)),
                ])
            },
        ])
    }
}
