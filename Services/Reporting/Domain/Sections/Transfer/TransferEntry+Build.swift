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
        guard !learning.isEmpty else { return [] }
        let rows = Dictionary(grouping: participations.filter { !$0.planned && $0.activities.count == 1 }) {
            $0.activities[0]
        }
        let learnt = learning.map { Learnt($0, rows[$0.code] ?? []) }
        let fields = context.fields.map { (code: $0.code, parts: context.parts(of: $0.code)) }
        func isOf(_ one: Learnt, _ parts: Set<Code>) -> Bool { !parts.isDisjoint(with: one.activity.components ?? []) }
        let none = learnt.filter { one in !fields.contains { isOf(one, $0.parts) } }
        let groups: [(Code?, [Learnt])] =
            [(nil, none)] + fields.map { field in (field.code, learnt.filter { isOf($0, field.parts) }) }
        return groups.filter { !$0.1.isEmpty }.map { TransferEntry($0.0, $0.1, context.facts.doubles) }
    }

    private init(_ component: Code?, _ learnt: [Learnt], _ doubles: PossibleDuplicates) {
        func sum(_ values: [Quantity?]) -> ExactNumber? {
            let known = values.compactMap { $0 }
            let exact = known.compactMap(\.exact)
            return known.isEmpty || exact.count < known.count ? nil : exact.reduce(0, +)
        }
        let codes = learnt.map(\.activity.code)
        let twice = doubles.possiblyCountedTwice(among: codes)
        self.init(
            component: component, activities: codes, possiblyCountedTwice: twice == 0 ? nil : twice,
            personsKnown: learnt.count { $0.persons != nil }, persons: sum(learnt.map(\.persons)),
            personDaysKnown: learnt.count { $0.personDays != nil }, personDays: sum(learnt.map(\.personDays)),
            events: Set(learnt.flatMap(\.events)).sorted())
    }
}
