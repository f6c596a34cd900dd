internal import Shared

/// A term with its years.
struct TermReading: Hashable {
    let reading: Term.Reading
    /// Ascending.
    let years: [Int]
    /// The events that state it.
    let events: [EventRef]

    var term: Term {
        Term(
            reading: self.reading, firstYear: self.years.first ?? 0, lastYear: self.years.last ?? 0,
            yearsInForce: self.years.count, events: self.events)
    }

    /// The years of one version.
    private struct Dates {
        let version: AgreementVersion
        /// The believed first year, then those of rival dates of signing.
        let begins: [Int]
        /// The last year, by its own term or because it was ended; nil when it is open.
        let ends: Int?
        /// Whether the version or another event states an end.
        let hasStatedTerm: Bool

        init?(_ agreement: SignedAgreement, _ version: AgreementVersion, asOf day: CalendarDate) {
            guard agreement.hasTerm else { return nil }
            func year(_ date: CoarseDate?) -> Int? { date?.earliest?.year ?? date?.latest?.year }
            let believed = year(version.effective) ?? year(version.signed)
            let rivals =
                version.effective == nil
                ? (version.signing.claims(\.signed)?.rivals ?? []).compactMap { year($0.value) } : []
            var begins: [Int] = []
            for begin in [believed].compactMap({ $0 }) + rivals where !begins.contains(begin) { begins.append(begin) }
            self.version = version
            self.begins = begins
            self.ends = version.endOfForce(asOf: day).until.flatMap { $0.latest?.year ?? $0.earliest?.year }
            self.hasStatedTerm = version.expires != nil || version.endedOn != nil
        }
    }

    /// Every reading of the terms of these agreements up to a day, over all their versions. The first is the recorded
    /// one: the term that the agreements state themselves, else that from the first signing.
    static func all(of agreements: [SignedAgreement], asOf: CalendarDate) -> [TermReading] {
        let dates = agreements.flatMap { agreement in agreement.versions.compactMap { Dates(agreement, $0, asOf: asOf) }
        }
        var readings: [TermReading] = []
        var stated: Set<Int> = []
        var statedBy: Set<EventRef> = []
        for version in dates where version.hasStatedTerm {
            guard let begins = version.begins.first, let ends = version.ends, begins <= min(ends, asOf.year) else {
                continue
            }
            stated.formUnion(begins...min(ends, asOf.year))
            statedBy.formUnion(version.version.events)
        }
        if !stated.isEmpty {
            readings.append(TermReading(reading: .stated, years: stated.sorted(), events: statedBy.sorted()))
        }
        // The first agreement is the one that is believed to begin first; its rival dates are readings of their own.
        let first = dates.filter { $0.begins.first.map { $0 <= asOf.year } ?? false }.min {
            ($0.begins.first ?? 0) < ($1.begins.first ?? 0)
        }
        // An unstated end counts as in force, unless another version or agreement replaced it.
        let isOpen = dates.contains { $0.ends == nil }
        let end = isOpen ? asOf.year : min(dates.compactMap(\.ends).max() ?? asOf.year, asOf.year)
        for begin in first?.begins ?? [] where begin <= asOf.year {
            let years = Array(begin...max(begin, end))
            if readings.contains(where: { $0.years == years }) { continue }
            readings.append(
                TermReading(
                    reading: .fromFirstSigning, years: years, events: Set(dates.flatMap(\.version.events)).sorted()))
        }
        return readings
    }
}
