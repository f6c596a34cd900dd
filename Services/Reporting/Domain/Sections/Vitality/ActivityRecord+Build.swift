internal import IndicatorMath
internal import Shared

extension ActivityRecord {
    /// - Parameters:
    ///   - counted: the activities of the field or its parts.
    ///   - agreements: the agreements that name it.
    ///   - terms: the readings of their terms, the recorded one first.
    ///   - happened: other substantive events: outputs that the cooperation produced, and money that moved.
    ///   - coverage: statements about periods as a whole.
    ///   - doubles: activities that are possibly the same.
    ///   - planned: whether something was planned for a day that has passed.
    init(
        _ counted: [CountedActivity], _ agreements: [SignedAgreement], terms: [TermReading],
        happened: [SubstantiveEvent], coverage: [CoverageStatements.Statement], doubles: PossibleDuplicates,
        asOf: CalendarDate,
        planned: Bool = false
    ) {
        self.init(
            activitiesDone: counted.count { $0.onDay.standing == .done },
            activitiesOngoing: counted.count { $0.onDay.standing == .inProgress },
            activitiesUndetermined: counted.count { $0.onDay.standing == .undetermined },
            possiblyCountedTwice: doubles.possiblyCountedTwice(among: counted.map(\.code)),
            years: terms.first.map { Self.years($0, counted, coverage, asOf) } ?? [],
            activeYears: Self.readings(terms, counted, asOf),
            dormancy: Self.dormancy(counted, agreements, happened, coverage, asOf, planned: planned))
    }

    private static func dormancy(
        _ counted: [CountedActivity], _ agreements: [SignedAgreement], _ happened: [SubstantiveEvent],
        _ coverage: [CoverageStatements.Statement], _ asOf: CalendarDate, planned: Bool
    ) -> Dormancy {
        let signings = agreements.filter(\.hasTerm)
        // Assessed at the end of force, when every agreement has an end that is over.
        let ends = signings.map { $0.current?.endOfForce(asOf: asOf).until?.latest }
        let end = ends.contains(nil) ? nil : ends.compactMap { $0 }.max()
        let signed = signings.map(\.firstSigned).min {
            ($0.latest?.dayNumber ?? .max) < ($1.latest?.dayNumber ?? .max)
        }
        let assessedOn = min(end ?? asOf, asOf)
        // An activity that lasts beyond the day of assessment was going on then.
        let done = counted.compactMap { activity -> SubstantiveEvent? in
            let span = activity.spans[0].span
            guard span.start.isOnOrBefore(assessedOn) != .no else { return nil }
            return SubstantiveEvent(
                what: activity.activity.key, last: span.cut(at: assessedOn).end,
                hasBegun: span.isCertain && span.start.isOnOrBefore(assessedOn) == .yes,
                events: activity.spans[0].events)
        }
        return Dormancy(
            (done + happened).filter { $0.last.isOnOrBefore(assessedOn) != .no }, assessedOn: assessedOn,
            signed: signed, hasAgreement: !signings.isEmpty, planned: planned, coverage)
    }

    private static func years(
        _ term: TermReading, _ counted: [CountedActivity], _ coverage: [CoverageStatements.Statement],
        _ asOf: CalendarDate
    ) -> [ActiveYear] {
        term.years.map { year in
            let touching = counted.map { ($0.code, $0.spans[0].span.touches(year)) }.filter { $0.1 != .no }
            let statements = coverage.filter { $0.speaks(ofYear: year) }
            let state = Self.state(of: year, touching.map(\.1), statements, asOf)
            let isStated = [.statedActive, .nothingHappened].contains(state)
            return ActiveYear(
                year: year, state: state,
                activities: touching.map(\.0).sorted { $0.text < $1.text }, statements: statements.map(\.code),
                events: isStated ? Set(statements.flatMap(\.events)).sorted() : [])
        }
    }

    private static func state(
        of year: Int, _ touching: [Truth], _ statements: [CoverageStatements.Statement], _ asOf: CalendarDate
    ) -> ActiveYear.State {
        if touching.contains(.yes) { return .active }
        if !touching.isEmpty { return .perhaps }
        if !TermReading.isOver(year, by: asOf) { return .notOver }
        if statements.contains(where: { $0.says == .active }) { return .statedActive }
        return statements.contains(where: \.saysNothing) ? .nothingHappened : .noRecord
    }

    private static func readings(
        _ terms: [TermReading], _ counted: [CountedActivity], _ asOf: CalendarDate
    ) -> [ActiveYears] {
        var recorded: [ActiveYears] = []
        var others: [ActiveYears] = []
        for (position, term) in terms.enumerated() {
            let tally = YearTally(counted.lazy.map(\.spans[0].span), years: term.years)
            recorded.append(ActiveYears(term, tally, asOf, isRecorded: position == 0, nil))
            for activity in counted {
                for stated in activity.spans.dropFirst() {
                    let other = tally.reading(stated.span, insteadOf: activity.spans[0].span, years: term.years)
                    let dates = OtherDates(
                        activity: activity.code, start: stated.span.start, end: stated.span.end, events: stated.events)
                    others.append(ActiveYears(term, other, asOf, isRecorded: false, dates))
                }
            }
        }
        return recorded + others
    }
}

extension ActiveYears {
    fileprivate init(
        _ term: TermReading, _ tally: YearTally, _ asOf: CalendarDate, isRecorded: Bool, _ other: OtherDates?
    ) {
        // No future day is judged: a year that is not over counts once it is active.
        let years = term.years.filter { TermReading.isOver($0, by: asOf) || tally.isCertain($0) }
        let certain = years.count { tally.isCertain($0) }
        self.init(
            recorded: isRecorded, term: term.term, activeYears: certain,
            possiblyActiveYears: years.count { tally.isPossible($0) }, yearsInForce: years.count,
            percent: Share.percent(certain, of: years.count), otherDates: other)
    }
}

extension TermReading {
    /// Whether the last day of the year has come by the day.
    static func isOver(_ year: Int, by day: CalendarDate) -> Bool {
        CalendarDate(year: year, month: 12, day: 31).map { $0 <= day } ?? false
    }
}

extension CoverageStatements.Statement {
    /// Whether it states something about every day of the year.
    fileprivate func speaks(ofYear year: Int) -> Bool {
        guard let first = CalendarDate(year: year, month: 1, day: 1),
            let last = CalendarDate(year: year, month: 12, day: 31)
        else { return false }
        return self.says != .unknown && self.covers(first, last)
    }
}
