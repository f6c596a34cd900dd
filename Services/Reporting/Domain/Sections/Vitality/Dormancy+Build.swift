internal import Shared

extension Dormancy {
    /// - Parameters:
    ///   - happened: what was substantive, up to the day of assessment.
    ///   - signed: when the first agreement was signed, for what never started.
    init(_ happened: [SubstantiveEvent], assessedOn day: CalendarDate, signed: CoarseDate?) {
        guard !happened.isEmpty else {
            let silence = Silence(sinceSigning: signed, on: day)
            self.init(
                class: .neverStarted, basis: .bySilence, daysAtLeast: silence.daysAtLeast,
                daysAtMost: silence.daysAtMost, assessedOn: day, lastSubstantiveEvent: nil)
            return
        }
        let silence = Silence(since: happened, on: day)
        self.init(
            class: silence.dormancy, basis: .bySilence, daysAtLeast: silence.daysAtLeast,
            daysAtMost: silence.daysAtMost, assessedOn: day,
            lastSubstantiveEvent: SubstantiveEvent.last(of: happened).flatMap { last in
                Code(last.what.code).map {
                    LastEvent(kind: last.what.kind, code: $0, date: last.last, events: last.events)
                }
            })
    }
}
