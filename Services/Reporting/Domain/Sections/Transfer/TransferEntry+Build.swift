internal import FoundationEssentials
internal import Shared

extension TransferEntry {
    /// Kinds of activity in which people learn from each other.
    private static let kinds: Set<ActivityKind> = [.training, .staffExchange, .visit]

    /// By field; an activity for two fields stands under both, and an activity without a field under none.
    static func all(_ context: RuleContext, _ participations: [ParticipationEntry]) -> [TransferEntry] {
        let learning = context.activities.filter { activity in
            [.done, .inProgress].contains(activity.state) && activity.kind.map(Self.kinds.contains) ?? false
        }
        let (wholes, fields) = (context.wholes, context.fields.map(\.code))
        func isOf(_ activity: ActivityEntry, _ field: Code) -> Bool {
            (activity.components ?? []).contains { $0 == field || (wholes[$0] ?? []).contains(field) }
        }
        let none = learning.filter { activity in !fields.contains { isOf(activity, $0) } }
        let groups: [(Code?, [ActivityEntry])] =
            [(nil, none)] + fields.map { field in (field, learning.filter { isOf($0, field) }) }
        return groups.filter { !$0.1.isEmpty }.map { TransferEntry($0.0, $0.1, participations) }
    }

    private init(_ component: Code?, _ activities: [ActivityEntry], _ participations: [ParticipationEntry]) {
        let own = participations.filter { !$0.planned && $0.activities.count == 1 }
        let counted = activities.map { activity in
            Learnt(activity, own.filter { $0.activities == [activity.code] })
        }
        func sum(_ values: [Quantity?]) -> ExactNumber? {
            let known = values.compactMap { $0 }
            let exact = known.compactMap { value -> Decimal? in
                if case .exact(let number) = value { number } else { nil }
            }
            return known.isEmpty || exact.count < known.count ? nil : exact.reduce(0, +)
        }
        self.init(
            component: component, activities: activities.map(\.code),
            personsKnown: counted.count { $0.persons != nil }, persons: sum(counted.map(\.persons)),
            personDaysKnown: counted.count { $0.personDays != nil }, personDays: sum(counted.map(\.personDays)),
            events: Set(counted.flatMap(\.events)).sorted())
    }
}

/// What is known of the people of one activity: a stated total, else the only row.
private struct Learnt {
    let persons: Quantity?
    let personDays: Quantity?
    let events: [EventRef]

    init(_ activity: ActivityEntry, _ rows: [ParticipationEntry]) {
        let total = rows.first(where: \.aggregate) ?? (rows.count == 1 ? rows.first : nil)
        self.persons = total?.persons ?? activity.participants
        self.personDays = total?.personDays
        self.events = activity.events + rows.flatMap(\.events)
    }
}
