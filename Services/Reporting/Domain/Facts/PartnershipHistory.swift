internal import Crypto
internal import JSON
public import Shared

/// Everything that was stated and can touch one partnership, read once for every day of which a report is made.
public struct PartnershipHistory: Sendable {
    public let partnership: Code
    /// SHA-256 of the sorted (source, id) of every event, hexadecimal.
    public let factsDigest: String
    let events: [HistoryEvent]
    /// Histories of things whose standing on a day counts.
    private let dated: [EntityKey: [HistoryEvent]]
    /// Things that are judged by the dates that they bear, folded once for all days.
    private let undated: [EntityKey: FoldedEntity]
    /// By the area in which they were stated: a rank counts there alone, as it does for the owner.
    private let ranks: [Area: [String: Int]]
    /// Preferences that count, with the thing they are about.
    private let preferences: [EntityKey: [HistoryEvent]]

    /// - Parameter events: in any order, repetitions allowed, with the withdrawals of them and the ranks of publishers.
    public init(_ partnership: Code, events: [HistoryEvent]) {
        self.partnership = partnership
        var byRef: [EventRef: HistoryEvent] = [:]
        for event in events {
            // Two areas can hold events of one source and id; the order in which they were read decides nothing.
            if let known = byRef[event.ref], ByteOrder.precedes(known.type.text, event.type.text) { continue }
            byRef[event.ref] = event
        }
        let all = byRef.keys.sorted().compactMap { byRef[$0] }
        let withdrawn = Withdrawals.effective(in: all)
        func counts(_ event: HistoryEvent) -> Bool { event.isAdmitted && withdrawn[event.ref] == nil }
        var ranks: [Area: [String: Int]] = [:]
        let ranking = all.filter { $0.data.role == .ranking && counts($0) }
        for area in Area.allCases { ranks[area] = Belief.ranks(from: ranking.filter { $0.type.area == area }) }
        var histories: [EntityKey: [HistoryEvent]] = [:]
        var preferences: [EntityKey: [HistoryEvent]] = [:]
        for event in all {
            histories[Self.subject(of: event, in: byRef), default: []].append(event)
            if event.data.role == .preference, counts(event) {
                preferences[event.data.entity, default: []].append(event)
            }
        }
        var undated: [EntityKey: FoldedEntity] = [:]
        var dated: [EntityKey: [HistoryEvent]] = [:]
        for (key, history) in histories where EntityKind.nameable.contains(key.kind) {
            if Self.isDated(key.kind) {
                dated[key] = history
            } else {
                undated[key] = Fold.fold(key, history, ranks: key.kind.area.flatMap { ranks[$0] } ?? [:])
            }
        }
        self.events = all
        self.ranks = ranks
        self.preferences = preferences
        self.dated = dated
        self.undated = undated
        self.factsDigest = Digest(of: JSONValue.array(all.map(\.ref.json)).bytes).description
    }

    public var eventsCounted: Int { self.events.count }

    private static func isDated(_ kind: EntityKind) -> Bool { [.partnership, .agreement, .activity].contains(kind) }

    /// The thing whose history an event belongs to; of a withdrawal, that of the event which it withdraws in the end.
    private static func subject(of event: HistoryEvent, in events: [EventRef: HistoryEvent]) -> EntityKey {
        var event = event
        var seen: Set<EventRef> = []
        while let data = EventWithdrawn(event.data), seen.insert(event.ref).inserted,
            let withdrawn = events[data.withdrawn]
        {
            event = withdrawn
        }
        return event.data.entity
    }

    /// Every thing as of a day.
    func things(asOf day: CalendarDate) -> [EntityKey: FoldedEntity] {
        var things = self.undated
        for (key, history) in self.dated {
            things[key] = Fold.fold(key, history, ranks: key.kind.area.flatMap { self.ranks[$0] } ?? [:], asOf: day)
        }
        return things
    }

    /// Which of two claims about these things is believed.
    func belief(about keys: [EntityKey]) -> Belief {
        Belief(
            preferences: keys.flatMap { self.preferences[$0] ?? [] },
            ranks: keys.first?.kind.area.flatMap { self.ranks[$0] } ?? [:])
    }
}
