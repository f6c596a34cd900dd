internal import FoundationEssentials
internal import JSON
internal import Shared

/// What was done, or is going on, in one field, or in the whole partnership: years touched, the active-year ratio under each reading of
/// coarse or disputed dates, the last substantive event, and how long ago it was.
struct ActivityRecord {
    /// A done or ongoing activity with every span that was told of it, the believed one first.
    struct Counted {
        let entity: FoldedEntity
        let spans: [(span: Span, events: [EventRef])]
        let isDone: Bool

        init?(_ entity: FoldedEntity, asOf: CalendarDate) {
            self.entity = entity
            self.isDone = entity.state == "done"
            guard let spans = self.isDone ? Self.done(entity, asOf) : Self.ongoing(entity, asOf) else { return nil }
            self.spans = spans
        }

        private static func done(_ entity: FoldedEntity, _ asOf: CalendarDate) -> [(Span, [EventRef])]? {
            guard let step = entity.steps.last(where: { $0.name == "completed" }), let end = step.date("end") else {
                return nil
            }
            var spans: [(Span, [EventRef])] = []
            func add(_ span: Span, _ events: [EventRef]) {
                if let known = spans.firstIndex(where: { $0.0 == span }) {
                    spans[known].1 += events
                } else {
                    spans.append((span, events))
                }
            }
            add(Span(start: step.date("start"), end: end), step.tellers(of: "end"))
            for event in step.events {
                guard let told = event.data as? ActivityCompleted else { continue }
                add(Span(start: told.start, end: told.end), [event.ref])
            }
            // What is believed to end after the day is not done by then, whatever rivals say.
            guard end.isOnOrBefore(asOf) != .no else { return nil }
            return spans.filter { $0.0.end.isOnOrBefore(asOf) != .no }.map { ($0.0, Array(Set($0.1)).sorted()) }
        }

        /// What has begun and of which no end is told: it went on at least on its first day, and at most until the day.
        private static func ongoing(_ entity: FoldedEntity, _ asOf: CalendarDate) -> [(Span, [EventRef])]? {
            guard entity.state == "in_progress", let step = entity.steps.last(where: { $0.name == "started" }),
                let start = step.date("start"), start.isOnOrBefore(asOf) != .no
            else { return nil }
            let end = CoarseDate(start.earliest.map { "\($0)/\(asOf)" } ?? "[..\(asOf)]")
            return [(Span(start: start, end: end ?? start), step.tellers(of: "start"))]
        }
    }

    private let counted: [Counted]
    private let terms: [Term]
    let dormancy: Dormancy

    /// - Parameters:
    ///   - activities: those of the field or its parts.
    ///   - outputs: observations of outputs that the cooperation produced.
    init(
        activities: [FoldedEntity], agreements: [FoldedEntity], outputs: [Dormancy.Happening], asOf: CalendarDate
    ) {
        self.counted = activities.compactMap { Counted($0, asOf: asOf) }
        self.terms = Term.readings(of: agreements, asOf: asOf)
        let read = agreements.compactMap { $0.read(as: AgreementSigned.self, step: "signed") }.filter {
            $0.kind != .terminationNotice
        }
        // Assessed to the end of force, when every agreement has one that is over.
        let ends = read.map { $0.expires?.latest }
        let end = ends.contains(nil) ? nil : ends.compactMap { $0 }.max()
        let signed = read.map(\.signed).min { ($0.latest?.dayNumber ?? .max) < ($1.latest?.dayNumber ?? .max) }
        let assessedOn = min(end ?? asOf, asOf)
        let happenings =
            self.counted.map {
                Dormancy.Happening(what: $0.entity.key, last: $0.spans[0].span.end, events: $0.spans[0].events)
            }
            + outputs
        self.dormancy = Dormancy(
            happenings.filter { $0.last.isOnOrBefore(assessedOn) != .no }, assessedOn: assessedOn, signed: signed)
    }

    /// One combination of readings.
    private struct Reading {
        var term: Term
        var isRecorded: Bool
        /// The activity whose dates are read otherwise than believed, and how.
        var other: (activity: EntityKey, span: Span, events: [EventRef])?
        var certain: [Int]
        var possible: [Int]
    }

    private func read(_ term: Term, _ other: (Int, Int)?, isRecorded: Bool) -> Reading {
        let spans = self.counted.enumerated().map { position, counted in
            counted.spans[other?.0 == position ? other?.1 ?? 0 : 0].span
        }
        let certain = term.years.filter { year in spans.contains { $0.touches(year) == .yes } }
        let possible = term.years.filter { year in spans.contains { $0.touches(year) != .no } }
        return Reading(
            term: term, isRecorded: isRecorded,
            other: other.map { position, span in
                let told = self.counted[position].spans[span]
                return (self.counted[position].entity.key, told.span, told.events)
            }, certain: certain, possible: possible)
    }

    /// The recorded reading first; then each other term, and each other dating of one activity, under every term.
    private var readings: [Reading] {
        var readings: [Reading] = []
        for (position, term) in self.terms.enumerated() {
            readings.append(self.read(term, nil, isRecorded: position == 0))
        }
        for term in self.terms {
            for (position, counted) in self.counted.enumerated() {
                for span in counted.spans.indices.dropFirst() {
                    readings.append(self.read(term, (position, span), isRecorded: false))
                }
            }
        }
        return readings
    }

    var json: JSONValue {
        let recorded = self.terms.first.map { self.read($0, nil, isRecorded: true) }
        let years = recorded.map { reading in
            reading.term.years.map { year -> JSONValue in
                let touching = self.counted.filter { $0.spans[0].span.touches(year) != .no }
                let isCertain = reading.certain.contains(year)
                return .object([
                    "year": .int(year),
                    "active": .string(isCertain ? "yes" : touching.isEmpty ? "no" : "undetermined"),
                    "activities": .array(
                        touching.map { .string($0.entity.key.code) }.sorted { $0.string ?? "" < $1.string ?? "" }),
                ])
            }
        }
        return .members([
            "activities_done": .int(self.counted.count { $0.isDone }),
            "activities_ongoing": .int(self.counted.count { !$0.isDone }), "years": .array(years ?? []),
            "active_years": .array(self.readings.map(Self.json)), "dormancy": self.dormancy.json,
        ])
    }

    private static func json(_ reading: Reading) -> JSONValue {
        let inForce = reading.term.years.count
        let percent = Decimal(reading.certain.count) / Decimal(inForce) * 100
        return .members([
            "recorded": .bool(reading.isRecorded), "term": reading.term.json,
            "active_years": .int(reading.certain.count), "possibly_active_years": .int(reading.possible.count),
            "years_in_force": .int(inForce), "percent": .string(percent.fixed(places: 1)),
            "other_dates": reading.other.map { other in
                .object([
                    "activity": .string(other.activity.code), "start": .string(other.span.start.text),
                    "end": .string(other.span.end.text), "events": .array(other.events.map(\.json)),
                ])
            },
        ])
    }
}

extension FoldedEntity.Applied {
    /// The believed date of a member.
    func date(_ field: String) -> CoarseDate? {
        self.claims.first { $0.field == field }?.believed.value.string.flatMap { CoarseDate($0) }
    }

    /// The events whose value of a member is believed.
    func tellers(of field: String) -> [EventRef] { self.claims.first { $0.field == field }?.believed.events ?? [] }
}
