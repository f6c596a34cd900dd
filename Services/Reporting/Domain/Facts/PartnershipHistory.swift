internal import Crypto
internal import JSON
public import Shared

/// All events that can affect one partnership, read once for every day for which a report is made.
public struct PartnershipHistory: Sendable {
    public let partnership: Code
    /// SHA-256 of the sorted (source, id) of every event, hexadecimal.
    public let factsDigest: String
    let events: [HistoryEvent]
    /// Histories of entities that have steps with a day.
    private let dated: [EntityKey: [HistoryEvent]]
    /// Every entity as everything that is known now states it.
    private let folded: [EntityKey: FoldedEntity]
    /// The entities that belong to the partnership, those that these name, and its neighbours, on any day.
    let surroundings: Set<EntityKey>
    /// Settings of the office.
    let settings: ReportSettings
    /// By the area in which they were stated: a rank counts only there, as it does for the owner.
    private let ranks: [Area: [String: Int]]
    /// The events that state the ranks.
    private let rankings: [Area: [String: EventRef]]
    private let withdrawn: Set<EventRef>
    private let statements: Set<EventRef>
    /// Publishers whose statements are all withdrawn.
    let publishersThatWithdrewAll: Set<String>
    /// Preferences that count, by the entity that they are about.
    private let preferences: [EntityKey: [HistoryEvent]]

    /// - Parameter events: in any order, repetitions allowed, with the withdrawals of them and the ranks of publishers.
    public init(_ partnership: Code, events: [HistoryEvent], settings: ReportSettings = .standard) {
        self.partnership = partnership
        self.settings = settings
        var byRef: [EventRef: HistoryEvent] = [:]
        for event in events {
            // Two areas can hold events with the same source and id; the order in which they were read must not matter.
            if let known = byRef[event.ref], ByteOrder.precedes(known.type.text, event.type.text) { continue }
            byRef[event.ref] = event
        }
        let all = byRef.keys.sorted().compactMap { byRef[$0] }
        let withdrawn = Withdrawals.effective(in: all)
        func counts(_ event: HistoryEvent) -> Bool { event.isAdmitted && withdrawn[event.ref] == nil }
        var ranks: [Area: [String: Int]] = [:]
        let ranking = all.filter { $0.data.role == .ranking && counts($0) }
        for area in Area.allCases { ranks[area] = Belief.ranks(from: ranking.filter { $0.type.area == area }) }
        var rankings: [Area: [String: EventRef]] = [:]
        for event in ranking.sorted(by: { ($0.time, $0.ref) < ($1.time, $1.ref) }) {
            if let area = event.type.area, let data = SourceRanked(event.data) {
                rankings[area, default: [:]][data.ranked] = event.ref
            }
        }
        var subjects = Subjects(byRef)
        var histories: [EntityKey: [HistoryEvent]] = [:]
        var preferences: [EntityKey: [HistoryEvent]] = [:]
        for event in all {
            histories[subjects.subject(of: event), default: []].append(event)
            if event.data.role == .preference, counts(event) {
                preferences[event.data.entity, default: []].append(event)
            }
        }
        var folded: [EntityKey: FoldedEntity] = [:]
        var dated: [EntityKey: [HistoryEvent]] = [:]
        for (key, history) in histories where EntityKind.nameable.contains(key.kind) {
            folded[key] = Fold.fold(key, history, ranks: key.kind.area.flatMap { ranks[$0] } ?? [:])
            // An entity whose history has no day is the same on every day.
            if history.contains(where: { $0.date != nil }) { dated[key] = history }
        }
        self.events = all
        self.ranks = ranks
        self.rankings = rankings
        self.preferences = preferences
        self.dated = dated
        self.folded = folded
        self.surroundings = EntityGraph(folded.values.flatMap(\.links)).surroundings(
            of: EntityKey(.partnership, partnership))
        self.withdrawn = Set(withdrawn.keys)
        let stated = all.filter { $0.data.role == .statement }
        self.statements = Set(stated.map(\.ref))
        self.publishersThatWithdrewAll = Set(stated.map(\.ref.source)).subtracting(
            stated.filter { withdrawn[$0.ref] == nil }.map(\.ref.source))
        self.factsDigest = Digest(of: JSONValue.array(all.map(\.ref.json)).bytes).description
    }

    /// Whether an event states something about an entity, and is not about another event.
    func isStatement(_ event: EventRef) -> Bool { self.statements.contains(event) }

    func isWithdrawn(_ event: EventRef) -> Bool { self.withdrawn.contains(event) }

    public var eventsCounted: Int { self.events.count }

    /// An entity as everything that is known now states it, regardless of the day.
    func latest(of key: EntityKey) -> FoldedEntity? { self.folded[key] }

    /// Every entity as of a day: without steps that were certainly taken later.
    func entities(asOf day: CalendarDate) -> [EntityKey: FoldedEntity] {
        var entities = self.folded
        for (key, history) in self.dated where history.contains(where: { $0.date?.isOnOrBefore(day) != .yes }) {
            entities[key] = Fold.fold(key, history, ranks: key.kind.area.flatMap { self.ranks[$0] } ?? [:], asOf: day)
        }
        return entities
    }

    /// The event that states the rank of the publisher of a claim about an entity of this kind.
    func ranking(of claim: EventRef, about kind: EntityKind) -> EventRef? {
        kind.area.flatMap { self.rankings[$0]?[claim.source] }
    }

    /// The belief that decides between claims about these entities.
    func belief(about keys: [EntityKey]) -> Belief {
        Belief(
            preferences: keys.flatMap { self.preferences[$0] ?? [] },
            ranks: keys.first?.kind.area.flatMap { self.ranks[$0] } ?? [:])
    }
}
