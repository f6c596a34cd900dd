internal import FundingMath
internal import Shared

/// What is known of one partnership as of a day: its entities, folded and typed, and those that belong to it.
struct PartnershipFacts: Sendable {
    let history: PartnershipHistory
    let asOf: CalendarDate
    let entities: [EntityKey: FoldedEntity]
    /// The believed relations between the entities.
    let graph: EntityGraph
    /// The entities that are believed to belong to the partnership.
    let belonging: Set<EntityKey>
    /// The entities near the partnership on the day: those that belong to it, and those that name or neighbour it.
    let surroundings: Set<EntityKey>
    /// Agreements that are for the partnership, including drafts, by code.
    let agreements: [Folded<Agreement>]
    /// Agreements that were signed by the day, as far as is known, by code.
    let signed: [SignedAgreement]
    /// Activities of the partnership as of the day, by code.
    let activities: [ActivityOnDay]
    let activityKeys: Set<EntityKey>
    /// Activities that are possibly the same.
    let doubles: PossibleDuplicates
    /// The money of the partnership.
    let funding: Funding

    var partnership: Code { self.history.partnership }

    init(_ history: PartnershipHistory, asOf: CalendarDate) {
        self.history = history
        self.asOf = asOf
        let entities = history.entities(asOf: asOf)
        self.entities = entities
        let graph = EntityGraph(entities.values.flatMap(\.links))
        self.graph = graph
        let key = EntityKey(.partnership, history.partnership)
        self.belonging = graph.belonging(to: key)
        self.surroundings = graph.surroundings(of: key)
        self.agreements = Self.all(Agreement.self, of: entities).filter {
            $0.partnerships?.contains(history.partnership) == true
        }
        self.signed = Self.signed(among: self.agreements, asOf)
        self.activities = entities.keys.filter { $0.kind == .activity }.sorted().compactMap { key in
            guard let activity = ActivityOnDay(key, entities, history, asOf: asOf),
                activity.latest.partnerships?.contains(history.partnership) == true
            else { return nil }
            return activity
        }
        self.activityKeys = Set(self.activities.map(\.latest.key))
        self.doubles = PossibleDuplicates(self.activities)
        self.funding = Funding(
            of: key, in: FoldedGraph(entities, graph, belief: { history.belief(about: $0) }))
    }

    private static func signed(among agreements: [Folded<Agreement>], _ day: CalendarDate) -> [SignedAgreement] {
        let replaced = AgreementVersion.replacements(among: agreements, by: day)
        return agreements.compactMap { agreement in
            SignedAgreement(agreement, replacedOn: Code(agreement.code).flatMap { replaced[$0] })
        }.filter { $0.firstSigned.isOnOrBefore(day) != .no }
    }

    /// An entity about which something is known.
    func thing<Entity: EntityType>(_ key: EntityKey, _: Entity.Type = Entity.self) -> Folded<Entity>? {
        self.entities[key]?.of()
    }

    /// Entities of a kind that have an applied step, by code.
    func all<Entity: EntityType>(_: Entity.Type = Entity.self) -> [Folded<Entity>] {
        Self.all(Entity.self, of: self.entities)
    }

    private static func all<Entity: EntityType>(
        _: Entity.Type, of entities: [EntityKey: FoldedEntity]
    ) -> [Folded<Entity>] {
        entities.keys.filter { $0.kind == Entity.kind }.sorted().compactMap { entities[$0]?.of() }
            .filter { !$0.entity.steps.isEmpty }
    }
}
