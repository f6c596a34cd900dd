public import Lifecycle
public import Observability
public import Postgres
internal import Shared

/// Sends the outbox in order, and marks a row only after the broker has confirmed it. Performs the actions that a
/// `RelayMachine` decides.
///
/// Only one relay at a time sends for a database. Another takes over when the leader's connection is gone or its
/// heartbeat is older than 45 seconds, longer than a batch may take; the leader's backend is then terminated and its
/// epoch is no longer valid.
public struct Relay: Service {
    public let name = "relay"

    private let connect: @Sendable () async throws -> PostgresConnection
    private let broker: any Broker
    private let topics: RelayTopics
    private let owner: String
    private let readiness: Readiness
    private let log: Logger
    private let deliveryLimit: Duration
    private let seams: Seams

    /// - Parameters:
    ///   - connect: opens the relay's own connection.
    ///   - topics: the topics to write to; if the facts topic is empty on a cluster, the outbox is sent again.
    ///   - deliveryLimit: how long a batch may take before the publisher is considered stuck and replaced.
    public init(
        connect: @escaping @Sendable () async throws -> PostgresConnection, broker: any Broker, topics: RelayTopics,
        owner: String, readiness: Readiness, log: Logger, deliveryLimit: Duration = .seconds(30)
    ) {
        self.init(
            connect: connect, broker: broker, topics: topics, owner: owner, readiness: readiness, log: log,
            deliveryLimit: deliveryLimit, seams: .none)
    }

    package init(
        connect: @escaping @Sendable () async throws -> PostgresConnection, broker: any Broker, topics: RelayTopics,
        owner: String, readiness: Readiness, log: Logger, deliveryLimit: Duration = .seconds(30),
        seams: Seams
    ) {
        self.connect = connect
        self.broker = broker
        self.topics = topics
        self.owner = owner
        self.readiness = readiness
        self.log = log
        self.deliveryLimit = deliveryLimit
        self.seams = seams
    }

    public func run(until stop: ShutdownSignal) async throws {
        var pause = Backoff()
        while !stop.isTriggered, !Task.isCancelled {
            do {
                let connection = try await self.connect()
                try await connection.run("listen outbox")
                try await self.relay(connection, until: stop, worked: { pause.reset() })
            } catch {
                if stop.isTriggered { break }
                self.readiness.notReady(self.name, "\(error)")
                self.log.warning("relay interrupted", [.error: "\(error)"])
                await stop.sleep(pause.next())
            }
        }
    }

    /// Stands by, then leads, until the stop or an error.
    private func relay(
        _ connection: PostgresConnection, until stop: ShutdownSignal, worked: () -> Void
    ) async throws {
        let store = self.seams.relay(PostgresRelayStore(connection))
        var machine = RelayMachine(topics: self.topics)
        var publisher: (any Publisher)?
        var action = stop.isTriggered ? .stop : machine.start
        let outcome: Result<Void, any Error>
        do {
            while let input = try await self.perform(action, store, connection, &publisher, stop) {
                action = machine.next(
                    after: input, isStopping: stop.isTriggered || Task.isCancelled,
                    hasLostConnection: publisher?.hasLostConnection == true)
                // The pauses between attempts grow until a whole batch was delivered, or nothing is left to send.
                switch (input, action) {
                case (.marked, .readBatch), (_, .wait): worked()
                default: break
                }
            }
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        await publisher?.abandon()
        if case .success = outcome, case .leaveLead(let epoch) = action {
            try await store.leaveLead(self.owner, epoch: epoch)
        }
        try outcome.get()
    }

    /// - Returns: the answer; nil when the relay is to end.
    private func perform(
        _ action: RelayAction, _ store: any RelayStore, _ connection: PostgresConnection,
        _ publisher: inout (any Publisher)?, _ stop: ShutdownSignal
    ) async throws -> RelayInput? {
        switch action {
        case .takeLead: return .lead(epoch: try await store.takeLead(self.owner))
        case .standBy:
            self.readiness.ready(self.name)  // a standby is as ready as it can be
            await stop.sleep(.seconds(1))
            return .waited
        case .askCluster:
            // Created first: if the cluster is replaced after it was queried, the publisher's connection breaks.
            publisher = try self.broker.makePublisher()
            return .cluster(await self.broker.clusterID())
        case .readPublished:
            return .published(try await store.published(among: [self.topics.facts] + self.topics.intakes))
        case .askEmpty(let topics):
            var empty: Set<String> = []
            for topic in topics where try await self.broker.isEmpty(topic) { empty.insert(topic) }
            return .empty(empty)
        case .setCurrent(let cluster, let republish):
            if republish { self.log.info("the cluster lacks what was published: the outbox is sent again") }
            try await store.setCurrent(cluster, republish: republish)
            return .adopted
        case .readBatch(let epoch, let cluster):
            self.readiness.ready(self.name)
            return .batch(try await store.nextBatch(self.owner, epoch: epoch, cluster: cluster))
        case .publish(let entries):
            guard let publisher else { throw RelayFailure.connectionLost }
            return .delivered(try await self.publish(await self.addressed(entries.map(\.record)), by: publisher))
        case .mark(let mark, let epoch):
            try await store.mark(mark, self.owner, epoch: epoch)
            return .marked
        case .wait:
            _ = try await connection.notifications(within: .milliseconds(500))
            return .waited
        case .fail(let error): throw error
        case .leaveLead, .stop: return nil
        }
    }

    /// The records; those whose topic no longer exists are redirected to the area's topic, so that they block no
    /// others.
    private func addressed(_ records: [OutboundRecord]) async -> [OutboundRecord] {
        var exists: [String: Bool] = [:]
        var result: [OutboundRecord] = []
        result.reserveCapacity(records.count)
        for record in records {
            guard let fallback = self.topics.fallback(for: record) else {
                result.append(record)
                continue
            }
            if exists[record.topic] == nil { exists[record.topic] = await self.broker.has(record.topic) }
            result.append(exists[record.topic] == true ? record : record.sent(to: fallback))
        }
        return result
    }

    /// Abandons a publisher that is stuck, or whose connection breaks: its records stay unmarked and are sent by the
    /// next publisher, which may find another cluster.
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
