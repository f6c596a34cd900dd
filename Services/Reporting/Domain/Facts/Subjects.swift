internal import Shared

/// The things whose histories events belong to; of a withdrawal, that of the event which it withdraws in the end.
struct Subjects {
    private let events: [EventRef: HistoryEvent]
    /// Of withdrawals that were followed before: chains of them are as long as publishers make them.
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
