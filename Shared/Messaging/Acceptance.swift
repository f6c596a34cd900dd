internal import Crypto
public import Postgres
public import Shared

/// Takes events that come by HTTP: they go into the outbox, and the relay brings them to their owner's intake topic, on
/// the same road as everything else.
public struct Acceptance: Sendable {
    public enum Outcome: Sendable {
        case accepted
        /// The same source and id, the same content: nothing more to do.
        case known
        /// The same source and id, other content: the first stays.
        case conflicting
    }

    private let pool: PostgresPool
    private let topics: Topics

    public init(pool: PostgresPool, topics: Topics) {
        self.pool = pool
        self.topics = topics
    }

    /// When this returns `accepted` or `known`, the event is committed.
    public func accept(_ event: Event) async throws -> Outcome {
        let digest = Wire.contentDigest(of: event.envelope)
        return try await self.pool.withTransaction { transaction in
            var outgoing = Outgoing(topics: self.topics)
            outgoing.forward(event, digest: digest)
            var stripes = Stripes()
            for key in outgoing.keys { stripes.add(outboxKey: key) }
            // Two contents under one identity may have two keys.
            stripes.add(outboxKey: EntityKey.event(event.ref).description)
            try await stripes.lock(in: transaction)
            let ref = event.ref
            let known = try await transaction.rows(
                """
                select digest from inbox where source = \(ref.source) and id = \(ref.id)
                union all
                select digest from outbox
                where topic = \(self.topics.intake(event.area)) and source = \(ref.source) and id = \(ref.id)
                """
            ) { row in try row.bytes(0) }
            if let first = known.first { return first == digest.bytes ? .known : .conflicting }
            try await Outbox.write(outgoing, in: transaction)
            return .accepted
        }
    }
}
