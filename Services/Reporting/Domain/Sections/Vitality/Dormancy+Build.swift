internal import Shared

extension Dormancy.Class {
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

extension Dormancy {
    /// - Parameters:
    ///   - happened: what was substantive, up to the day of assessment.
    ///   - signed: when the first agreement was signed, for what never started.
    init(_ happened: [SubstantiveEvent], assessedOn day: CalendarDate, signed: CoarseDate?) {
        func days(_ date: CalendarDate?) -> Int? { date.map { max(0, day.dayNumber - $0.dayNumber) } }
        guard !happened.isEmpty else {
            self.init(
                class: .neverStarted, basis: .bySilence, daysAtLeast: days(signed?.latest),
                daysAtMost: days(signed?.earliest), assessedOn: day, lastSubstantiveEvent: nil)
            return
        }
        let last = happened.max { a, b in
            let (dayA, dayB) = (a.last.latest?.dayNumber ?? .min, b.last.latest?.dayNumber ?? .min)
            return dayA != dayB ? dayA < dayB : b.what < a.what
        }
        // An unknown day may be the day itself.
        let atLeast = happened.map { days($0.last.latest) ?? 0 }.min()
        // The last event is no earlier than the latest of the earliest days.
        let atMost = happened.compactMap { days($0.last.earliest) }.min()
        let classification: Class =
            switch (atLeast.map(Class.init(days:)), atMost.map(Class.init(days:))) {
            case (let least?, let most?) where least == most: least
            case (.longDormant?, _): .longDormant
            default: .undetermined
            }
        self.init(
            class: classification, basis: .bySilence, daysAtLeast: atLeast, daysAtMost: atMost, assessedOn: day,
            lastSubstantiveEvent: last.flatMap { last in
                Code(last.what.code).map {
                    LastEvent(kind: last.what.kind, code: $0, date: last.last, events: last.events)
                }
            })
    }
}
