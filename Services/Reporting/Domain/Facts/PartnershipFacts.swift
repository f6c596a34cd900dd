internal import Shared

/// What is known of one partnership as of a day: its things, folded, typed, and what belongs to it.
struct PartnershipFacts: Sendable {
    let history: PartnershipHistory
    let asOf: CalendarDate
    let things: [EntityKey: FoldedEntity]
    /// What the things are believed to say of each other.
    let graph: EntityGraph
    /// What is believed to belong to the partnership.
    let belonging: Set<EntityKey>
    /// Agreements that are for the partnership, drafts too, by code.
    let agreements: [Folded<Agreement>]
    /// Those that were signed by the day for all that is known, by code.
    let signed: [SignedAgreement]
    /// Activities of the partnership, without what certainly lies after the day, by code.
    let activities: [Folded<Activity>]
    let activityKeys: Set<EntityKey>

    var partnership: Code { self.history.partnership }

    init(_ history: PartnershipHistory, asOf: CalendarDate) {
        self.history = history
        self.asOf = asOf
        let things = history.things(asOf: asOf)
        self.things = things
        let graph = EntityGraph(things.values.flatMap(\.links))
        self.graph = graph
        let key = EntityKey(.partnership, history.partnership)
        self.belonging = graph.belonging(to: key)
        func all<Entity: EntityType>(_: Entity.Type) -> [Folded<Entity>] {
            things.keys.filter { $0.kind == Entity.kind }.sorted().compactMap { things[$0]?.of() }
                .filter { !$0.entity.steps.isEmpty }
        }
        self.agreements = all(Agreement.self).filter { $0.partnerships?.contains(history.partnership) == true }
        self.signed = self.agreements.compactMap { SignedAgreement($0) }.filter {
            $0.signed.isOnOrBefore(asOf) != .no
        }
        self.activities = all(Activity.self).filter { activity in
            guard activity.partnerships?.contains(history.partnership) == true else { return false }
            let last = activity.end ?? activity.start
            let isPast = last.map { $0.isOnOrBefore(asOf) != .no } ?? true
            return [.planned, .inProgress, .postponed].contains(activity.state) || isPast
        }
        self.activityKeys = Set(self.activities.map(\.key))
    }

    /// A thing of which something is known.
    func thing<Entity: EntityType>(_ key: EntityKey, _: Entity.Type = Entity.self) -> Folded<Entity>? {
        self.things[key]?.of()
    }

    /// Things of a kind that still stand, by code.
    func all<Entity: EntityType>(_: Entity.Type = Entity.self) -> [Folded<Entity>] {
        self.things.keys.filter { $0.kind == Entity.kind }.sorted().compactMap { self.things[$0]?.of() }
            .filter { !$0.entity.steps.isEmpty }
    }
}
