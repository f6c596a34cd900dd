internal import Crypto
public import Observability
public import Postgres
public import Shared

/// Takes events that come by HTTP: they go into the outbox, and the relay brings them to their owner's intake topic, on
/// the same road as everything else.
public struct HTTPIngest: Sendable {
    public enum Outcome: Sendable, Hashable {
        case accepted
        /// The same source and id, the same content: nothing more to do.
        case known
    }

    /// The same source and id are known with other content: the first stays, and nothing of the request is kept.
    public struct Conflict: Error, Sendable {
        /// Which of the events, counted from 0.
        public let index: Int
    }

    private let pool: PostgresPool
    private let topics: Topics

    public init(pool: PostgresPool, topics: Topics) {
        self.pool = pool
        self.topics = topics
    }

    /// All or nothing: when this returns, every event is committed.
    ///
    /// - Parameter trace: that of the request.
    /// - Throws: `Conflict`, or what the database has to say.
    public func accept(_ events: [Event], trace: TraceContext? = nil) async throws -> [Outcome] {
        guard !events.isEmpty else { return [] }
        #if KEMBAR_PLANTED
            if PlantedBug.planted == .answerFirst {
                Task {
                    try await Task.sleep(for: .milliseconds(20))
                    CrashPoint.reach(.requestAnswered)
                    _ = try await self.commit(events, trace)
                }
                return events.map { _ in .accepted }
            }
        #endif
        return try await self.commit(events, trace)
    }

    private func commit(_ events: [Event], _ trace: TraceContext?) async throws -> [Outcome] {
        let digests = events.map { Wire.contentDigest(of: $0.envelope) }
        return try await self.pool.withTransaction { transaction in
            var locks = AdvisoryLocks()
            for event in events {
                locks.add(outboxKey: event.key)
                // Two contents under one identity may have two keys.
                locks.add(outboxKey: EntityKey.event(event.ref).description)
            }
            try await locks.lock(in: transaction)
            var known = try await self.digests(of: events, in: transaction)
            var outgoing = Outgoing(topics: self.topics)
            var outcomes: [Outcome] = []
            for (index, (event, digest)) in zip(events, digests).enumerated() {
                if let first = known[event.ref] {
                    guard first == digest.bytes else { throw Conflict(index: index) }
                    outcomes.append(.known)
                } else {
                    known[event.ref] = digest.bytes
                    outgoing.forward(event, digest: digest, trace: trace ?? event.envelope.trace)
                    outcomes.append(.accepted)
                }
            }
            try await outgoing.write(in: transaction)
            return outcomes
        }
    }

    /// What is known here under these identities: as facts, or on their way to their owners.
    private func digests(of events: [Event], in transaction: Transaction) async throws -> [EventRef: [UInt8]] {
        let found = try await transaction.rows(
            """
            with asked as (
                select * from unnest(\(.array(events.map(\.ref.source)))::text[], \(.array(events.map(\.ref.id)))::text[],
                                     \(.array(events.map { self.topics.intake($0.area) }))::text[]) as asked (source, id, topic))
            select inbox.source, inbox.id, inbox.digest from asked
            join inbox on inbox.source = asked.source collate "C" and inbox.id = asked.id collate "C"
            union all
            select outbox.source, outbox.id, outbox.digest from asked
            join outbox on outbox.topic = asked.topic collate "C" and outbox.source = asked.source collate "C"
                       and outbox.id = asked.id collate "C"
            """
        ) { row in (EventRef(source: try row.text(0), id: try row.text(1)), try row.bytes(2)) }
        return Dictionary(found) { first, _ in first }
    }
}
