internal import Shared

extension CounterEvidence {
    /// How many activities one factor lists.
    private static let most = 3

    /// Activities in other fields that certainly went on after a circumstance began and before it was over; the first of
    /// them, and how many more there are. The cooperation as a whole has no other fields.
    static func all(
        after beginning: CoarseDate, until end: CoarseDate?, _ subject: StallSubject, _ context: RuleContext
    ) -> (shown: [CounterEvidence], omitted: Int?) {
        guard let components = subject.components else { return ([], nil) }
        let found = context.activities.compactMap { activity -> CounterEvidence? in
            guard [.done, .inProgress].contains(activity.state), let named = activity.components, !named.isEmpty,
                components.isDisjoint(with: named)
            else { return nil }
            guard let last = activity.last(by: context.asOf), beginning.isBefore(last) == .yes else { return nil }
            let first = activity.start ?? last
            if let end, first.isNoLater(than: end) != .yes { return nil }
            return CounterEvidence(activity: activity.code, date: last, events: activity.events)
        }
        let sorted = found.sorted { a, b in
            a.date == b.date ? a.activity.text < b.activity.text : CoarseDate.isEarlier(a.date, b.date)
        }
        return (Array(sorted.prefix(Self.most)), sorted.count > Self.most ? sorted.count - Self.most : nil)
    }
}
