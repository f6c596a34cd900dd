internal import Shared

/// The entities whose histories events belong to; for a withdrawal, that of the event that it withdraws in the end.
struct Subjects {
    private let events: [EventRef: HistoryEvent]
    /// The entities of withdrawals that were followed before: publishers can make chains of them of any length.
    private var known: [EventRef: EntityKey] = [:]

    init(_ events: [EventRef: HistoryEvent]) { self.events = events }

    mutating func subject(of event: HistoryEvent) -> EntityKey {
        var event = event
        var path: [EventRef] = []
        var seen: Set<EventRef> = []
        while self.known[event.ref] == nil, let data = EventWithdrawn(event.data), seen.insert(event.ref).inserted,
            let withdrawn = self.events[data.withdrawn]
        {
            path.append(event.ref)
            event = withdrawn
        }
        let subject = self.known[event.ref] ?? event.data.entity
        for ref in path { self.known[ref] = subject }
        return subject
    }
}
