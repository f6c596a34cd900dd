internal import Shared

/// The activities that were done or are going on, with the sides whose people took part as far as is recorded.
struct Attendance {
    struct Recorded {
        let activity: ActivityEntry
        let sides: Set<EntityKey>
        /// When it went on last by the day of the report.
        let date: CoarseDate?
        /// The events of the participations.
        let events: [EventRef]
    }

    /// Activities of which a participation names an organisation.
    let recorded: [Recorded]
    /// How many others there are.
    let unrecorded: Int

    init(_ context: RuleContext, _ participations: [ParticipationEntry]) {
        var byActivity: [Code: [ParticipationEntry]] = [:]
        for participation in participations where !participation.planned && participation.organisation != nil {
            for activity in participation.activities { byActivity[activity, default: []].append(participation) }
        }
        let begun = context.activities.filter { [.done, .inProgress].contains($0.state) }
        self.recorded = begun.compactMap { activity in
            guard let rows = byActivity[activity.code] else { return nil }
            let organisations = Set(rows.compactMap(\.organisation))
            let sides = organisations.compactMap { EntityReference(EntityKey(.organisation, $0)) }.map(context.side)
            return Recorded(
                activity: activity, sides: Set(sides), date: activity.last(by: context.asOf),
                events: rows.flatMap(\.events))
        }
        self.unrecorded = begun.count - self.recorded.count
    }
}
