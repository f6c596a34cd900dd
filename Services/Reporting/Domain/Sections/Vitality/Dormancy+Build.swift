internal import Shared

extension Dormancy {
    /// - Parameters:
    ///   - happened: the substantive events up to the day of assessment.
    ///   - signed: when the first agreement was signed, for a cooperation that never started.
    ///   - hasAgreement: whether an agreement was signed at all.
    ///   - planned: whether something was planned for a day that has passed.
    ///   - coverage: statements about periods as a whole.
    init(
        _ happened: [SubstantiveEvent], assessedOn day: CalendarDate, signed: CoarseDate?, hasAgreement: Bool,
        planned: Bool, _ coverage: [CoverageStatements.Statement]
    ) {
        let last = SubstantiveEvent.last(of: happened)
        let silence =
            happened.isEmpty ? InactivePeriod(sinceSigning: signed, on: day) : InactivePeriod(since: happened, on: day)
        let result: Class =
            if !happened.isEmpty {
                silence.dormancy
            } else if hasAgreement {
                silence.start
            } else {
                planned ? .neverStarted : .noRecord
            }
        let since = happened.isEmpty ? signed?.latest : last?.last.latest
        let stated = Self.statements(of: coverage, since: since, on: day, result)
        self.init(
            class: result, basis: stated.isEmpty ? .bySilence : .stated,
            daysAtLeast: silence.daysAtLeast, daysAtMost: silence.daysAtMost, assessedOn: day,
            lastSubstantiveEvent: last.flatMap { LastEvent($0) }, events: Set(stated.flatMap(\.events)).sorted())
    }

    /// Statements that together cover every day of the silence, or as many days before the day of assessment as the
    /// class requires.
    private static func statements(
        of coverage: [CoverageStatements.Statement], since: CalendarDate?, on day: CalendarDate, _ result: Class
    ) -> [CoverageStatements.Statement] {
        let days: Int
        switch result {
        case .watch, .neverStarted: days = 180
        case .dormant: days = 365
        case .longDormant: days = 730
        case .active, .tooEarly, .noRecord, .undetermined: return []
        }
        let needed = CalendarDate(dayNumber: max(day.dayNumber - days, since?.dayNumber ?? .min))
        var used: [CoverageStatements.Statement] = []
        // From the day of assessment backwards.
        var reached = day.dayNumber + 1
        let statements = coverage.filter { $0.saysNothing && $0.start != nil && $0.end != nil }
            .sorted { ($0.end?.dayNumber ?? 0, $1.code.text) > ($1.end?.dayNumber ?? 0, $0.code.text) }
        for statement in statements {
            guard let start = statement.start, let end = statement.end, end.dayNumber >= reached - 1,
                start.dayNumber < reached
            else { continue }
            used.append(statement)
            reached = start.dayNumber
        }
        return reached <= needed.dayNumber + 1 ? used : []
    }
}

extension Dormancy.LastEvent {
    init?(_ event: SubstantiveEvent) {
        guard let code = Code(event.what.code) else { return nil }
        self.init(kind: event.what.kind, code: code, date: event.last, events: event.events)
    }
}
