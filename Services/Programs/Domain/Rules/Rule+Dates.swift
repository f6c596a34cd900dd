internal import JSON
internal import Shared

extension Rule {
    /// Steps that say what has happened, which nobody can know beforehand.
    private static let actual: [EntityKind: Set<String>] = [
        .activity: ["started", "completed", "milestone_reached"],
        .agreement: ["approved", "formality_recorded", "signed", "entered_into_force"],
        .formationStep: ["completed"], .programme: ["status_changed"],
        .offer: ["made", "decided", "delivery_stated"],
        .obstacle: ["opened", "mitigation_started", "closed", "reopened"],
        .partnership: ["suspended", "resumed", "terminated"], .contextEvent: ["recorded"],
        .post: ["filled", "vacated"], .participation: ["followed_up"], .frameworkRating: ["version_rated"],
        .inKindContribution: ["recorded"],
    ]

    static let ofDates: [Rule] = [
        Rule(
            "B01", version: 2, .warning, [.activity, .programme, .agreement],
            "What ends, or is planned to, does not end before it begins."
        ) { thing, _ in
            [(thing.actualSpan, "ends", "it begins"), (thing.plannedSpan, "is planned to end", "it is to begin")]
                .compactMap { span, ends, begins in
                    guard let from = span.from, let to = span.to, to.value.isBefore(from.value) == .yes else {
                        return nil
                    }
                    return Found(
                        "\(thing.name) \(ends) on \(to.value), before \(begins) on \(from.value); correct one of them.",
                        from.events + to.events)
                }
        },
        Rule("B02", .warning, Set(Self.actual.keys), "What is told to have happened lies not after the telling.") {
            thing, _ in
            thing.steps.filter { step in
                Self.actual[thing.key.kind]?.contains { step.name == $0 || step.name.hasPrefix($0 + " ") } == true
            }.flatMap { step in
                step.events.compactMap { event in
                    guard let date = LifeCycle.of(thing.key.kind).date(of: event), let first = date.earliest,
                        first > event.time.lastDay
                    else { return nil }
                    return Found(
                        "\(thing.name) was told on \(event.time.day) to have taken the step \"\(step.name)\" on \(date), which was still to come.",
                        [event.ref])
                }
            }
        },
        Rule("B03", .warning, [.transaction], "A transaction and its value date lie not after the telling.") {
            thing, _ in
            thing.steps.flatMap(\.events).flatMap { event in
                ["on", "value_date"].compactMap { member in
                    guard let date = event.members[member]?.string.flatMap({ CoarseDate($0) }),
                        let first = date.earliest, first > event.time.lastDay
                    else { return nil }
                    return Found(
                        "\(thing.name) has `\(member)` \(date), after it was told on \(event.time.day).", [event.ref])
                }
            }
        },
        Rule("B04", .warning, [.budget], "A budget is for a year at most.") { thing, _ in
            guard let from = thing.date("start"), let to = thing.date("end"), let first = from.latest,
                let last = to.earliest, let year = first.yearLater, last > year
            else { return [] }
            return [
                Found(
                    "\(thing.name) goes from \(from) to \(to), more than a year; tell one budget for each year.",
                    thing.tellers("start") + thing.tellers("end"))
            ]
        },
        Rule("R27", .warning, [], "The status does not contradict the steps that are told.") { thing, _ in
            thing.notApplied.map { Found($0.sentence, [$0.event]) }
        },
        Rule("R28", .info, [], "What several sources tell of one thing agrees.") { thing, _ in
            thing.disputed.map { claims in
                Found(
                    "Others say otherwise about \(claims.field) of \(thing.name); all claims are kept.",
                    claims.believed.events + claims.rivals.flatMap(\.events))
            }
        },
    ]
}
