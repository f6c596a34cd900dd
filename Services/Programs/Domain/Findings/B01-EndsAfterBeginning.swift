internal import Shared

extension Rule {
    static let endsAfterBeginning = Rule(
        "B01", version: 2, of: [.activity, .programme, .agreement],
        "An activity, programme or agreement does not end before it begins."
    ) { thing, _ in
        [
            (Self.actualSpan(thing), "ends", "it begins"),
            (Self.plannedSpan(thing), "is planned to end", "it is to begin"),
        ]
        .compactMap { span, ends, begins in
            guard let from = span.from, let to = span.to, to.value.isBefore(from.value) == .yes else { return nil }
            return RuleResult(
                "\(thing.name) \(ends) on \(to.value), before \(begins) on \(from.value); correct one of them.",
                from.events + to.events)
        }
    }

    private typealias StatedSpan = (from: StatedDate?, to: StatedDate?)

    /// The actual start and end, from the steps that state them, not from plans. For an agreement: of its last version.
    private static func actualSpan(_ thing: FoldedEntity) -> StatedSpan {
        if let activity = thing.of(Activity.self) {
            return (
                activity.stated(\.start, by: [.started, .completed]), activity.stated(\.end, by: [.completed])
            )
        }
        if let programme = thing.of(Programme.self) {
            let changes = Set(Programme.Step.allCases).subtracting([.registered])
            return (programme.stated(\.actualStart, by: changes), programme.stated(\.actualEnd, by: changes))
        }
        if let version = thing.of(Agreement.self)?.last(.signed) {
            func stated(_ claims: Claims<CoarseDate>?) -> StatedDate? {
                claims.map { StatedDate(value: $0.believed.value, events: $0.believed.events) }
            }
            return (stated(version.claims(\.effective) ?? version.claims(\.signed)), stated(version.claims(\.expires)))
        }
        return (nil, nil)
    }

    /// The planned start and end, from the last plans that state them.
    private static func plannedSpan(_ thing: FoldedEntity) -> StatedSpan {
        if let activity = thing.of(Activity.self) {
            return (
                activity.stated(\.start, by: [.planned, .replanned]),
                activity.stated(\.end, by: [.planned, .replanned])
            )
        }
        if let programme = thing.of(Programme.self) {
            let all = Set(Programme.Step.allCases)
            return (programme.stated(\.plannedStart, by: all), programme.stated(\.plannedEnd, by: all))
        }
        return (nil, nil)
    }
}
