internal import Crypto
public import Observability
public import Postgres
public import Shared

/// Writes events received by HTTP to the outbox. The relay sends them to their owner's intake topic, so that they are
/// processed like every other event.
public struct HTTPIngest: EventIngest {
    private let database: any MessagingDatabase
    private let topics: Topics

    package init(_ database: any MessagingDatabase, topics: Topics) {
        self.database = database
        self.topics = topics
    }

    public init(pool: PostgresPool, topics: Topics) { self.init(PostgresMessaging(pool), topics: topics) }

    public func accept(_ events: [Event], trace: TraceContext?) async throws -> [IngestOutcome] {
        guard !events.isEmpty else { return [] }
        let digests = events.map { Wire.contentDigest(of: $0.envelope) }
        return try await self.database.withTransaction { stores in
            var locks = AdvisoryLocks()
            for event in events {
                locks.add(outboxKey: event.key)
                // Different contents with the same identity may have different keys.
                locks.add(outboxKey: EntityKey.event(event.ref).description)
            }
            try await stores.locks.lock(locks)
            var known = try await self.digests(of: events, in: stores)
            var outgoing = Outgoing(topics: self.topics)
            var outcomes: [IngestOutcome] = []
            for (index, (event, digest)) in zip(events, digests).enumerated() {
                if let first = known[event.ref] {
                    guard first == digest.bytes else { throw IngestConflict(index: index) }
                    outcomes.append(.known)
                } else {
                    known[event.ref] = digest.bytes
                    outgoing.forward(event, digest: digest, trace: trace ?? event.envelope.trace)
                    outcomes.append(.accepted)
                }
            }
            try await outgoing.write(in: stores)
            return outcomes
        }
    }

    /// The content digests known for these identities: of facts, or of events that are sent to their owners.
    private func digests(of events: [Event], in stores: MessagingStores) async throws -> [EventRef: [UInt8]] {
        let facts = try await stores.inbox.digests(of: events.map(\.ref))
        let forwarded = try await stores.outbox.digests(
            of: events.map { OutboxKey(self.topics.intake($0.area), $0.ref) })
        return facts.merging(forwarded) { fact, _ in fact }
    }
}
