internal import Messaging
internal import Shared

/// What a transaction has written and not committed.
struct Changes {
    var fence: [FenceKey: FenceRow] = [:]
    var gaps: [Gap] = []
    var inserted: [Arrival] = []
    var insertedRefs: Set<EventRef> = []
    var isWaiting: [EventRef: Bool] = [:]
    var conflicts: Set<Tables.Conflict> = []
    var known: Set<EntityKey> = []
    var waits: Set<Wait> = []
    var endedWaits: Set<Wait> = []
    var outbox: [OutboxRow] = []
    var outboxKeys: Set<OutboxKey> = []
    var deadLetters: [[UInt8]: DeadLetterRow] = [:]
    /// Digests of dead letters that are closed.
    var closed: Set<[UInt8]> = []
    var jobs: [JobRow: Int] = [:]
    var endedJobs: Set<JobRow> = []
    var entities: [EntityKey: EntityVersion] = [:]

    func commit(to tables: inout Tables) {
        tables.fence.merge(self.fence) { $1 }
        tables.gaps += self.gaps
        for arrival in self.inserted {
            let ref = arrival.event.ref
            if tables.inbox[ref] == nil {
                tables.inbox[ref] = InboxRow(arrival: arrival)
                tables.eventsOfEntity[arrival.event.data.entity, default: []].append(ref)
            } else {
                tables.inbox[ref]?.copies += 1
            }
        }
        for (ref, isWaiting) in self.isWaiting { tables.inbox[ref]?.isWaiting = isWaiting }
        tables.conflicts.formUnion(self.conflicts)
        tables.known.formUnion(self.known)
        tables.waiting.formUnion(self.waits)
        tables.waiting.subtract(self.endedWaits)
        tables.outbox += self.outbox
        if !self.outbox.isEmpty { tables.outbox.sort { $0.position < $1.position } }
        tables.outboxKeys.formUnion(self.outboxKeys)
        for row in self.outbox { tables.outboxDigests[row.key] = row.row.digest }
        tables.deadLetters.merge(self.deadLetters) { first, _ in first }
        for digest in self.closed { tables.deadLetters[digest]?.isOpen = false }
        for row in self.endedJobs { tables.jobs[row] = nil }
        tables.jobs.merge(self.jobs) { first, _ in first }
        tables.entities.merge(self.entities) { $1 }
    }
}
