internal import HTML
internal import ReportingDomain
internal import Shared

// How a record of activity is shown, for the whole partnership and for each field.
extension PageContext {
    /// `2 of 5 years (40.0%, possibly 3)`.
    func ratio(_ reading: ActiveYears) -> String {
        var detail = self.percent(reading.percent)
        if reading.possiblyActiveYears > reading.activeYears {
            detail += ", \(self.phrase(.perhaps, String(reading.possiblyActiveYears)))"
        }
        return self.phrase(
            reading.yearsInForce == 1 ? .ratioOfOneYear : .ratioOfYears, String(reading.activeYears),
            String(reading.yearsInForce), detail)
    }

    /// The first and the last year of a term.
    func years(_ term: Term) -> String {
        term.firstYear == term.lastYear ? String(term.firstYear) : "\(term.firstYear)–\(term.lastYear)"
    }

    func recordedRatio(_ record: ActivityRecord) -> HTMLNode {
        guard let recorded = record.activeYears.first(where: \.recorded) else { return .text(self.word(.nothing)) }
        return .group([
            element("strong") { self.ratio(recorded) },
            element("div", ["class": "small soft"]) {
                "\(self.word(.recordedReading)), \(self.years(recorded.term))"
            },
        ])
    }

    func dormancyTag(_ dormancy: Dormancy) -> HTMLNode {
        element("span", ["class": "tag \(dormancy.class.rawValue)"]) { self.word(dormancy.class.translation) }
    }

    func dormancyDays(_ dormancy: Dormancy) -> String {
        if dormancy.class == .noRecord { return "" }
        let neverStarted = dormancy.lastSubstantiveEvent == nil
        func phrase(_ days: Int?) -> Translation {
            switch (days == 1, neverStarted) {
            case (true, true): .daySinceSigning
            case (true, false): .daySince
            case (false, true): .daysSinceSigning
            case (false, false): .daysSince
            }
        }
        func shown(_ days: Int) -> String { self.language.number(String(days)) }
        switch (dormancy.daysAtLeast, dormancy.daysAtMost) {
        case (let least?, let most?) where least == most: return self.phrase(phrase(least), shown(least))
        case (let least?, let most?): return self.phrase(phrase(nil), "\(shown(least))–\(shown(most))")
        case (let least?, nil): return self.phrase(phrase(least), self.phrase(.atLeast, shown(least)))
        case (nil, _): return self.word(neverStarted ? .signingUnknown : .unknownDate)
        }
    }
}
