internal import IndicatorMath
internal import Shared

extension ActivityRecord {
    /// - Parameters:
    ///   - activities: those of the field or its parts.
    ///   - agreements: those that name it.
    ///   - outputs: observations of outputs that the cooperation produced.
    init(
        _ counted: [CountedActivity], _ agreements: [SignedAgreement], terms: [TermReading],
        outputs: [SubstantiveEvent], asOf: CalendarDate
    ) {
        self.init(
            activitiesDone: counted.count { $0.isDone }, activitiesOngoing: counted.count { !$0.isDone },
            years: terms.first.map { Self.years($0, counted) } ?? [], activeYears: Self.readings(terms, counted),
            dormancy: Self.dormancy(counted, agreements, outputs, asOf))
    }

    private static func dormancy(
        _ counted: [CountedActivity], _ agreements: [SignedAgreement], _ outputs: [SubstantiveEvent],
        _ asOf: CalendarDate
    ) -> Dormancy {
        let signings = agreements.filter(\.hasTerm)
        // Assessed to the end of force, when every agreement has one that is over.
        let ends = signings.map { $0.signing.expires?.latest }
        let end = ends.contains(nil) ? nil : ends.compactMap { $0 }.max()
        let signed = signings.map(\.signed).min { ($0.latest?.dayNumber ?? .max) < ($1.latest?.dayNumber ?? .max) }
        let assessedOn = min(end ?? asOf, asOf)
        let happened =
            counted.map {
                SubstantiveEvent(what: $0.activity.key, last: $0.spans[0].span.end, events: $0.spans[0].events)
            } + outputs
        return Dormancy(
            happened.filter { $0.last.isOnOrBefore(assessedOn) != .no }, assessedOn: assessedOn, signed: signed)
    }

    private static func years(_ term: TermReading, _ counted: [CountedActivity]) -> [ActiveYear] {
        term.years.map { year in
            let touching = counted.map { ($0.code, $0.spans[0].span.touches(year)) }.filter { $0.1 != .no }
            let isCertain = touching.contains { $0.1 == .yes }
            return ActiveYear(
                year: year, active: isCertain ? .yes : touching.isEmpty ? .no : .undetermined,
                activities: touching.map(\.0).sorted { $0.text < $1.text })
        }
    }

    private static func readings(_ terms: [TermReading], _ counted: [CountedActivity]) -> [ActiveYears] {
        var recorded: [ActiveYears] = []
        var others: [ActiveYears] = []
        for (position, term) in terms.enumerated() {
            let tally = YearTally(counted.lazy.map(\.spans[0].span), years: term.years)
            recorded.append(ActiveYears(term, tally, isRecorded: position == 0, nil))
            for activity in counted {
                for stated in activity.spans.dropFirst() {
                    let other = tally.reading(stated.span, insteadOf: activity.spans[0].span, years: term.years)
                    let dates = OtherDates(
                        activity: activity.code, start: stated.span.start, end: stated.span.end, events: stated.events)
                    others.append(ActiveYears(term, other, isRecorded: false, dates))
                }
            }
        }
        return recorded + others
    }
}

extension ActiveYears {
    fileprivate init(_ term: TermReading, _ tally: YearTally, isRecorded: Bool, _ other: OtherDates?) {
        let certain = term.years.count { tally.isCertain($0) }
        self.init(
            recorded: isRecorded, term: term.term, activeYears: certain,
            possiblyActiveYears: term.years.count { tally.isPossible($0) }, yearsInForce: term.years.count,
            percent: Share.percent(certain, of: term.years.count), otherDates: other)
    }
}
