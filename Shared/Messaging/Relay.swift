public import Lifecycle
public import Observability
public import Postgres
public import Shared

/// Sends the outbox, in order, and marks a row only after the broker has said that it has it.
///
/// One relay sends for a database at a time. Another takes over when the leader's connection is gone or it has not been
/// heard of for 45 seconds, longer than a batch may take; its backend is then terminated and its epoch no longer counts.
public struct Relay: Service {
    public let name = "relay"

    private let connect: @Sendable () async throws -> PostgresConnection
    private let broker: any Broker
    /// The topics of the service's area.
    public struct AreaTopics: Sendable {
        let facts: String
        let intake: String
        let deadLetters: String
        /// Where events that came by HTTP go, of every area.
        let intakes: [String]

        public init(_ area: Area, _ topics: Topics) {
            self.facts = topics.facts(area)
            self.intake = topics.intake(area)
            self.deadLetters = topics.deadLetters(self.intake)
            self.intakes = Area.allCases.map { topics.intake($0) }
        }
    }

    private let topics: AreaTopics
    private let owner: String
    private let readiness: Readiness
    private let log: Logger
    private let deliveryLimit: Duration

    /// - Parameters:
    ///   - connect: opens the relay's own connection.
    ///   - topics: if that of the facts is empty on a cluster, the outbox is sent again.
    ///   - deliveryLimit: how long a batch may take before the publisher is thought stuck and made anew.
    public init(
        connect: @escaping @Sendable () async throws -> PostgresConnection, broker: any Broker, topics: AreaTopics,
        owner: String,
        readiness: Readiness, log: Logger, deliveryLimit: Duration = .seconds(30)
    ) {
        self.connect = connect
        self.broker = broker
        self.topics = topics
        self.owner = owner
        self.readiness = readiness
        self.log = log
        self.deliveryLimit = deliveryLimit
    }

    /// The cluster is another one and has records of ours: only a person can say what that means.
    struct ForeignCluster: Error, CustomStringConvertible {
        let cluster: String
        var description: String {
            "the Kafka cluster \(self.cluster) is not the one that was published to, and the topic is not empty there; "
                + "run `kembar relay adopt SERVICE --republish` or `--continue`, or correct the address"
        }
    }

    public func run(until stop: ShutdownSignal) async throws {
        var pause = Backoff()
        while !stop.isTriggered, !Task.isCancelled {
            do {
                let connection = try await self.connect()
                try await connection.run("listen outbox")
                try await self.lead(connection, until: stop, began: { pause.reset() })
            } catch {
                if stop.isTriggered { break }
                self.readiness.notReady(self.name, Self.reason(error))
                self.log.warning("relay interrupted", [.error: Self.reason(error)])
                await stop.sleep(pause.next())
            }
        }
    }

    private static func reason(_ error: any Error) -> String { "\(error)" }

    /// Waits to be the leader, then sends until the stop or an error.
    private func lead(
        _ connection: PostgresConnection, until stop: ShutdownSignal, began: () -> Void
    ) async throws {
        var epoch: Int?
        while epoch == nil, !stop.isTriggered {
            epoch = try await self.takeLead(connection)
            if epoch == nil {
                self.readiness.ready(self.name)  // a standby is as ready as it can be
                await stop.sleep(.seconds(1))
            }
        }
        guard let epoch else { return }
        guard let cluster = await self.broker.clusterID() else { throw BrokerAway() }
        try await self.adopt(cluster, connection)
        let publisher = try self.broker.makePublisher()
        do {
            self.readiness.ready(self.name)
            while !stop.isTriggered, !Task.isCancelled {
                // Before anything goes to it, ask again which cluster it is and whether it has what was sent.
                if publisher.hasLostConnection { throw ConnectionLost() }
                let sent = try await self.sendBatch(publisher, connection, epoch, cluster)
                began()
                if sent == 0 { _ = try await connection.notifications(within: .milliseconds(500)) }
            }
            await publisher.abandon()
            try await self.leaveLead(connection, epoch)
        } catch {
            await publisher.abandon()
            throw error
        }
    }

    struct BrokerAway: Error, CustomStringConvertible {
        let description = "no Kafka broker answers"
    }

    struct ConnectionLost: Error, CustomStringConvertible {
        let description = "the connection to Kafka broke"
    }

    struct Deposed: Error, CustomStringConvertible {
        let description = "fenced: another relay has taken over"
    }

    struct NotDelivered: Error, CustomStringConvertible {
        let description = "Kafka did not take all records; they will be sent again"
    }

    private func takeLead(_ connection: PostgresConnection) async throws -> Int? {
        try await connection.transaction { transaction in
            try await transaction.run(
                """
                insert into relay_leader (name, epoch, owner, backend_pid, heartbeat_at)
                values ('relay', 0, '', 0, '-infinity') on conflict do nothing
                """)
            // The leader's backend is told by its start too: its process id may be another's by now.
            let rows = try await transaction.rows(
                """
                select epoch,
                       owner = \(self.owner) or heartbeat_at < now() - interval '45 seconds'
                       or not exists (
                           select from pg_stat_activity
                           where pid = relay_leader.backend_pid and backend_start = relay_leader.backend_start
                       )
                from relay_leader for update
                """
            ) { row in (epoch: try row.int(0), isFree: try row.bool(1)) }
            guard let row = rows.first, row.isFree else { return nil }
            try await transaction.run(
                """
                select pg_terminate_backend(pid) from relay_leader join pg_stat_activity using (backend_start)
                where pid = backend_pid and pid <> pg_backend_pid()
                """)
            try await transaction.run(
                """
                update relay_leader set epoch = \(row.epoch + 1)::bigint, owner = \(self.owner), heartbeat_at = now(),
                    (backend_pid, backend_start) =
                        (select pid, backend_start from pg_stat_activity where pid = pg_backend_pid())
                """)
            return row.epoch + 1
        }
    }

    private func leaveLead(_ connection: PostgresConnection, _ epoch: Int) async throws {
        try await connection.run(
            "update relay_leader set heartbeat_at = '-infinity' where epoch = \(epoch)::bigint and owner = \(self.owner)"
        )
    }

    /// Finds out whether this cluster has what was marked as published, and sends it again where it is empty.
    private func adopt(_ cluster: String, _ connection: PostgresConnection) async throws {
        let current = try await connection.rows("select cluster from relay_current") { row in try row.text(0) }.first
        let isKnown = current == cluster
        guard try await Self.published([self.topics.facts], connection).isEmpty == false else {
            // Nothing of its own tells what the cluster has had, and others write to the topics that it hands events on to.
            // Who knows an event already takes no notice of it.
            let handedOn = try await Self.published(self.topics.intakes, connection)
            let isAnother = current != nil && !isKnown && !handedOn.isEmpty
            let isLost = if isAnother { true } else { try await self.isAnyEmpty(handedOn) }
            if isLost { self.log.info("the cluster is another one: events that came by HTTP are handed on again") }
            try await Self.setCurrent(cluster, republish: isLost, on: connection)
            return
        }
        // An embedded broker may come back under the same id with nothing in it.
        if try await self.broker.isEmpty(self.topics.facts) {
            self.log.info("the cluster is empty: the outbox is sent again")
            try await Self.setCurrent(cluster, republish: true, on: connection)
        } else if !isKnown {
            throw ForeignCluster(cluster: cluster)
        }
    }

    /// Those among the topics to which something was published.
    private static func published(_ topics: [String], _ connection: PostgresConnection) async throws -> [String] {
        try await connection.rows(
            """
            select topic from unnest(\(.array(topics))::text[]) as asked (topic)
            where exists (select from outbox where outbox.topic = asked.topic collate "C" and published_at is not null)
            """
        ) { row in try row.text(0) }
    }

    private func isAnyEmpty(_ topics: [String]) async throws -> Bool {
        for topic in topics where try await self.broker.isEmpty(topic) { return true }
        return false
    }

    /// Makes `cluster` the one that `published_at` speaks of.
    ///
    /// - Parameter republish: send again what had been published elsewhere.
    public static func setCurrent(_ cluster: String, republish: Bool, on connection: PostgresConnection) async throws {
        try await connection.transaction { transaction in
            let until: StaticString = "(select coalesce(max(position), 0) from outbox)"
            if republish {
                try await transaction.run(
                    """
                    insert into relay_cluster (cluster, republish_until, republished) values (\(cluster), \(trusted: until), 0)
                    on conflict (cluster) do update set republish_until = excluded.republish_until, republished = 0
                    """)
            } else {
                try await transaction.run(
                    """
                    insert into relay_cluster (cluster, republish_until, republished) values (\(cluster), 0, 0)
                    on conflict (cluster) do nothing
                    """)
            }
            try await transaction.run(
                """
                insert into relay_current (name, cluster) values ('current', \(cluster))
                on conflict (name) do update set cluster = excluded.cluster
                """)
        }
    }

    private struct Pending: Sendable {
        let position: Int
        let record: OutboundRecord
    }

    /// Reads under the leader's row, sends, and marks under it again.
    ///
    /// - Returns: how many rows were sent.
    private func sendBatch(
        _ publisher: any Publisher, _ connection: PostgresConnection, _ epoch: Int, _ cluster: String
    ) async throws -> Int {
        let (pending, isRepublishing) = try await connection.transaction { transaction in
            try await self.holdLead(epoch, transaction)
            let again = try await transaction.rows(
                """
                select outbox.position, outbox.topic, outbox.key, outbox.headers, outbox.value, outbox.trace
                from relay_cluster join outbox on position > republished and position <= republish_until
                where cluster = \(cluster) order by position limit 500
                """
            ) { row in try Self.pending(row) }
            if !again.isEmpty { return (again, true) }
            let new = try await transaction.rows(
                """
                select position, topic, key, headers, value, trace from outbox
                where published_at is null order by position limit 500
                """
            ) { row in try Self.pending(row) }
            return (new, false)
        }
        guard !pending.isEmpty else { return 0 }
        #if KEMBAR_PLANTED
            if PlantedBug.planted == .markFirst {
                try await connection.run(
                    "update outbox set published_at = now() where position = any (\(.array(pending.map(\.position)))::bigint[])"
                )
                CrashPoint.reach(.outboxMarked)
            }
        #endif
        let records = try await self.addressed(pending.map(\.record))
        let delivered = try await self.publish(records, by: publisher)
        // In order: what follows the first undelivered row is sent again after it.
        let done = zip(pending, delivered).prefix { $0.1 }.map(\.0.position)
        try await connection.transaction { transaction in
            try await self.holdLead(epoch, transaction)
            try await transaction.run(
                "update outbox set published_at = coalesce(published_at, now()) where position = any (\(.array(done))::bigint[])"
            )
            if isRepublishing, let last = done.last {
                try await transaction.run(
                    "update relay_cluster set republished = \(last)::bigint where cluster = \(cluster)")
            }
        }
        guard done.count == pending.count else { throw NotDelivered() }
        return done.count
    }

    /// A publisher's own topic may have no dead-letter topic beside it, or be gone when a dead letter of it is replayed: such
    /// records go to those of the area, so that they hold nothing else up. Their headers name where they came from.
    private func addressed(_ records: [OutboundRecord]) async throws -> [OutboundRecord] {
        var known: [String: Bool] = [:]
        var result: [OutboundRecord] = []
        result.reserveCapacity(records.count)
        for record in records {
            let fallback = record.topic.hasPrefix("dlq.") ? self.topics.deadLetters : self.topics.intake
            guard record.topic.hasPrefix(fallback + ".") else {
                result.append(record)
                continue
            }
            let isThere: Bool
            if let answer = known[record.topic] {
                isThere = answer
            } else {
                isThere = await self.broker.has(record.topic)
            }
            known[record.topic] = isThere
            result.append(
                isThere
                    ? record
                    : OutboundRecord(topic: fallback, key: record.key, headers: record.headers, value: record.value))
        }
        return result
    }

    private static func pending(_ row: borrowing Row) throws -> Pending {
        var headers: [InboundRecord.Header] =
            if let text = try row.optionalText(3) {
                InboundRecord.headers(fromJSON: text)
            } else {
                [("content-type", Array(Wire.contentType.utf8))]
            }
        if let trace = try row.optionalText(5).flatMap({ TraceContext(text: $0) }) {
            headers.append(("traceparent", Array(trace.traceparent.utf8)))
            if let state = trace.state { headers.append(("tracestate", Array(state.utf8))) }
        }
        return Pending(
            position: try row.int(0),
            record: OutboundRecord(
                topic: try row.text(1), key: try row.optionalBytes(2), headers: headers, value: try row.optionalBytes(4)
            ))
    }

    private func holdLead(_ epoch: Int, _ transaction: Transaction) async throws {
        let held = try await transaction.run(
            "update relay_leader set heartbeat_at = now() where epoch = \(epoch)::bigint and owner = \(self.owner)"
        ).affected
        guard held == 1 else { throw Deposed() }
    }

    /// A publisher that is stuck, or whose connection breaks, is given up: what it had is unmarked and will be sent by the
    /// next one, which may find another cluster.
    private func publish(_ records: [OutboundRecord], by publisher: any Publisher) async throws -> [Bool] {
        try await withThrowingTaskGroup(of: [Bool]?.self) { group in
            group.addTask { await publisher.publish(records) }
            group.addTask { [deliveryLimit] in
                let deadline = ContinuousClock.now + deliveryLimit
                while ContinuousClock.now < deadline, !publisher.hasLostConnection {
                    try await Task.sleep(for: .milliseconds(20))
                }
                return nil
            }
            var delivered: [Bool]?
            if let first = try await group.next() {
                if let first {
                    delivered = first
                } else {
                    await publisher.abandon()
                    delivered = try await group.next() ?? nil
                }
            }
            group.cancelAll()
            return delivered ?? records.map { _ in false }
        }
    }
}
