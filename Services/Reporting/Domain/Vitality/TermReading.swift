internal import Shared

/// A term with its years.
struct TermReading: Hashable {
    let reading: Term.Reading
    /// Ascending.
    let years: [Int]
    /// The events that say so.
    let events: [EventRef]

    var term: Term {
        Term(
            reading: self.reading, firstYear: self.years.first ?? 0, lastYear: self.years.last ?? 0,
            yearsInForce: self.years.count, events: self.events)
    }

    /// One agreement's dates.
    private struct Dates {
        let agreement: SignedAgreement
        /// The believed first year, then those of rival dates of signing.
        let begins: [Int]
        let ends: Int?
        var isOpen: Bool { self.agreement.signing.expires == nil }

        init?(_ agreement: SignedAgreement) {
            guard agreement.hasTerm else { return nil }
            func year(_ date: CoarseDate?) -> Int? { date?.earliest?.year ?? date?.latest?.year }
            let signing = agreement.signing
            let believed = year(signing.effective) ?? year(signing.signed)
            let rivals =
                signing.effective == nil
                ? (agreement.agreement.claims(\.signed)?.rivals ?? []).compactMap { year($0.value) } : []
            var begins: [Int] = []
            for begin in [believed].compactMap({ $0 }) + rivals where !begins.contains(begin) { begins.append(begin) }
            self.agreement = agreement
            self.begins = begins
            self.ends = signing.expires.flatMap { $0.latest?.year ?? $0.earliest?.year }
        }
    }

    /// Every reading of the terms of these agreements up to a day. The first is the recorded one: the term that the
    /// agreements state themselves, else that from the first signing.
    static func all(of agreements: [SignedAgreement], asOf: CalendarDate) -> [TermReading] {
        let dates = agreements.compactMap(Dates.init)
        var readings: [TermReading] = []
        var stated: Set<Int> = []
        var statedBy: Set<EventRef> = []
        for agreement in dates {
            guard let begins = agreement.begins.first, let ends = agreement.ends, begins <= min(ends, asOf.year) else {
                continue
            }
            stated.formUnion(begins...min(ends, asOf.year))
            statedBy.formUnion(agreement.agreement.events)
        }
        if !stated.isEmpty {
            readings.append(TermReading(reading: .stated, years: stated.sorted(), events: statedBy.sorted()))
        }
        // The first agreement is the one that is believed to begin first; its rival dates are readings of their own.
        let first = dates.filter { $0.begins.first.map { $0 <= asOf.year } ?? false }.min {
            ($0.begins.first ?? 0) < ($1.begins.first ?? 0)
        }
        let isOpen = dates.contains(where: \.isOpen)
        let end = isOpen ? asOf.year : min(dates.compactMap(\.ends).max() ?? asOf.year, asOf.year)
        for begins in first?.begins ?? [] where begins <= asOf.year {
            let years = Array(begins...max(begins, end))
            if readings.contains(where: { $0.years == years }) { continue }
            readings.append(
                TermReading(
                    reading: .fromFirstSigning, years: years, events: Set(dates.flatMap(\.agreement.events)).sorted()))
        }
        return readings
    }
}
