internal import JSON
internal import Shared

/// The years in which cooperation was in force, under one reading of its agreements.
struct Term: Hashable {
    /// How the term was read.
    enum Reading: String {
        /// From agreements that state their own term.
        case stated
        /// From the first agreement signed, an unstated expiry counting as in force.
        case fromFirstSigning = "from_first_signing"
    }

    let reading: Reading
    /// Ascending.
    let years: [Int]
    /// The events that say so.
    let events: [EventRef]

    var json: JSONValue {
        .object([
            "reading": .string(self.reading.rawValue), "first_year": .int(self.years.first ?? 0),
            "last_year": .int(self.years.last ?? 0), "years_in_force": .int(self.years.count),
            "events": .array(self.events.map(\.json)),
        ])
    }

    /// One agreement's dates.
    private struct Dates {
        let data: AgreementSigned
        let events: [EventRef]
        /// The believed first year, then those of rival dates of signing.
        let begins: [Int]
        let ends: Int?
        var isOpen: Bool { self.data.expires == nil }

        init?(_ entity: FoldedEntity) {
            // A notice of termination has no term of its own.
            guard let data = entity.read(as: AgreementSigned.self, step: "signed"), data.kind != .terminationNotice
            else { return nil }
            func year(_ date: CoarseDate?) -> Int? { date?.earliest?.year ?? date?.latest?.year }
            let believed = year(data.effective) ?? year(data.signed)
            let rivals =
                data.effective == nil
                ? (entity.claims["signed"]?.rivals ?? []).compactMap {
                    year($0.value.string.flatMap { CoarseDate($0) })
                } : []
            var begins: [Int] = []
            for begin in [believed].compactMap({ $0 }) + rivals where !begins.contains(begin) { begins.append(begin) }
            self.data = data
            self.events = entity.events
            self.begins = begins
            self.ends = data.expires.flatMap { $0.latest?.year ?? $0.earliest?.year }
        }
    }

    /// Every reading of the terms of these agreements up to a day. The first is the recorded one: the term that the
    /// agreements state themselves, else that from the first signing.
    static func readings(of agreements: [FoldedEntity], asOf: CalendarDate) -> [Term] {
        let dates = agreements.compactMap(Dates.init)
        var terms: [Term] = []
        var stated: Set<Int> = []
        var statedBy: Set<EventRef> = []
        for agreement in dates {
            guard let begins = agreement.begins.first, let ends = agreement.ends, begins <= min(ends, asOf.year) else {
                continue
            }
            stated.formUnion(begins...min(ends, asOf.year))
            statedBy.formUnion(agreement.events)
        }
        if !stated.isEmpty {
            terms.append(Term(reading: .stated, years: stated.sorted(), events: statedBy.sorted()))
        }
        // The first agreement is the one that is believed to begin first; its rival dates are readings of their own.
        let first = dates.filter { $0.begins.first.map { $0 <= asOf.year } ?? false }.min {
            ($0.begins.first ?? 0) < ($1.begins.first ?? 0)
        }
        let isOpen = dates.contains(where: \.isOpen)
        let end = isOpen ? asOf.year : min(dates.compactMap(\.ends).max() ?? asOf.year, asOf.year)
        for begins in first?.begins ?? [] where begins <= asOf.year {
            let years = Array(begins...max(begins, end))
            if terms.contains(where: { $0.years == years }) { continue }
            terms.append(
                Term(reading: .fromFirstSigning, years: years, events: Set(dates.flatMap(\.events)).sorted()))
        }
        return terms
    }
}
