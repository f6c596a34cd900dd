internal import Shared

/// Everything that was told and can touch one partnership, folded into things.
struct PartnershipFacts {
    let partnership: Code
    let asOf: CalendarDate
    let things: [EntityKey: FoldedEntity]
    /// By the area in which they were told: a rank counts there alone, as it does for the owner.
    private let ranks: [Area: [String: Int]]
    /// Preferences that count, with the thing they are about.
    let preferences: [EntityKey: [HistoryEvent]]
    let events: [EventRef: HistoryEvent]

    /// - Parameter events: in any order, repetitions allowed, with the withdrawals of them and the ranks of publishers.
    init(_ partnership: Code, asOf: CalendarDate, events: [HistoryEvent]) {
        self.partnership = partnership
        self.asOf = asOf
        var byRef: [EventRef: HistoryEvent] = [:]
        for event in events { byRef[event.ref] = event }
        let withdrawn = Withdrawals.effective(in: Array(byRef.values))
        let active = byRef.values.filter { $0.isAdmitted && withdrawn[$0.ref] == nil }
        self.events = byRef
        var ranks: [Area: [String: Int]] = [:]
        for area in Area.allCases {
            ranks[area] = Belief.ranks(
                from: active.filter { $0.data is SourceRanked && $0.type == EventType(area, "source.ranked") })
        }
        self.ranks = ranks
        var histories: [EntityKey: [HistoryEvent]] = [:]
        var preferences: [EntityKey: [HistoryEvent]] = [:]
        for event in byRef.values {
            histories[Self.subject(of: event, in: byRef), default: []].append(event)
            if event.data is ClaimPreferred, event.isAdmitted, withdrawn[event.ref] == nil {
                preferences[event.data.entity, default: []].append(event)
            }
        }
        self.preferences = preferences
        var things: [EntityKey: FoldedEntity] = [:]
        for (key, history) in histories where key.kind != .event && key.kind != .source {
            things[key] = Fold.fold(
                key, history, ranks: key.kind.area.flatMap { ranks[$0] } ?? [:],
                // Of these the standing on the day counts; others are judged by the dates that they bear.
                asOf: [.partnership, .agreement, .activity].contains(key.kind) ? asOf : nil)
        }
        self.things = things
    }

    /// The thing whose history an event belongs to; of a withdrawal, that of the event which it withdraws in the end.
    private static func subject(of event: HistoryEvent, in events: [EventRef: HistoryEvent]) -> EntityKey {
        var event = event
        var seen: Set<EventRef> = []
        while let data = event.data as? EventWithdrawn, seen.insert(event.ref).inserted,
            let withdrawn = events[data.withdrawn]
        {
            event = withdrawn
        }
        return event.data.entity
    }

    /// Things of a kind that still stand, by code.
    func all(_ kind: EntityKind) -> [FoldedEntity] {
        self.things.values.filter { $0.key.kind == kind && !$0.steps.isEmpty }.sorted { $0.key < $1.key }
    }

    /// Which of two claims about a cell is believed.
    func belief(about keys: [EntityKey]) -> Belief {
        Belief(
            preferences: keys.flatMap { self.preferences[$0] ?? [] },
            ranks: keys.first?.kind.area.flatMap { self.ranks[$0] } ?? [:])
    }
}
