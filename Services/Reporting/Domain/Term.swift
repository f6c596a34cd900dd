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
    let firstYear: Int
    let lastYear: Int
    /// The events that say so.
    let events: [EventRef]

    var years: ClosedRange<Int> { self.firstYear...self.lastYear }

    var json: JSONValue {
        .object([
            "reading": .string(self.reading.rawValue), "first_year": .int(self.firstYear), "last_year": .int(self.lastYear),
            "years_in_force": .int(self.years.count), "events": .array(self.events.map(\.json)),
        ])
    }

    /// Every reading of the terms of these agreements up to a day, that which the agreements state first: it is the
    /// recorded one.
    static func readings(of agreements: [FoldedEntity], asOf: CalendarDate) -> [Term] {
        var stated: (Int, Int)?
        var statedBy: Set<EventRef> = []
        var firsts: Set<Int> = []
        var open = false
        var last: Int?
        var allBy: Set<EventRef> = []
        for entity in agreements {
            guard let agreement = entity.read(as: AgreementSigned.self) else { continue }
            let begins = [agreement.effective, agreement.signed].compactMap { $0?.earliest?.year ?? $0?.latest?.year }.first
            let ends = agreement.expires.flatMap { $0.latest?.year ?? $0.earliest?.year }
            allBy.formUnion(entity.events)
            if let begins, begins <= asOf.year { firsts.insert(begins) }
            if let ends { last = max(last ?? ends, ends) } else { open = true }
            // Another date of signing may move the beginning.
            for rival in entity.claims["signed"]?.rivals ?? [] where agreement.effective == nil {
                if let date = rival.value.string.flatMap({ CoarseDate($0) }),
                    let year = date.earliest?.year ?? date.latest?.year, year <= asOf.year
                {
                    firsts.insert(year)
                }
            }
            if let begins, let ends, begins <= min(ends, asOf.year) {
                stated = (min(stated?.0 ?? begins, begins), max(stated?.1 ?? ends, ends))
                statedBy.formUnion(entity.events)
            }
        }
        var terms: [Term] = []
        if let stated {
            terms.append(
                Term(
                    reading: .stated, firstYear: stated.0, lastYear: max(stated.0, min(stated.1, asOf.year)),
                    events: statedBy.sorted()))
        }
        let end = open ? asOf.year : min(last ?? asOf.year, asOf.year)
        for first in firsts.sorted() {
            let term = Term(
                reading: .fromFirstSigning, firstYear: first, lastYear: max(first, end), events: allBy.sorted())
            if !terms.contains(where: { $0.years == term.years }) { terms.append(term) }
        }
        // A later beginning is a reading only where a rival date says so, not where a later agreement begins.
        let earliest = firsts.min()
        let rivals = Set(
            agreements.flatMap { entity in
                (entity.claims["signed"].map { [$0.believed] + $0.rivals } ?? []).compactMap { claim in
                    claim.value.string.flatMap { CoarseDate($0) }.flatMap { $0.earliest?.year ?? $0.latest?.year }
                }
            })
        return terms.filter { term in
            term.reading == .stated || term.firstYear == earliest || rivals.contains(term.firstYear)
        }
    }
}
