internal import Kafka
internal import Lifecycle
internal import Messaging
internal import Observability
internal import Postgres

/// Reads a service's topics and stores the records: performs the actions that an `IntakeMachine` decides. Offsets are
/// stored in PostgreSQL.
///
/// While PostgreSQL is unavailable, records are kept and retried. After a session time-out the member leaves the group,
/// so that it never delays a rebalance, and joins again when the database answers.
struct KafkaIntake: Service {
    let name = "intake"
    let settings: KafkaSettings
    let group: String
    let patterns: [String]
    let pool: PostgresPool
    let messaging: PostgresMessaging
    let intake: Intake
    let owner: String
    let readiness: Readiness
    let metrics: IntakeMetrics
    let log: Logger

    /// Batches that are stored at the same time.
    private static let lanes = 2
    /// The maximum number of records of one poll.
    private static let pollSize = 1000
    /// The maximum number of records that one transaction stores.
    private static let batchSize = 2000

    func run(until stop: ShutdownSignal) async throws {
        self.metrics.begin()
        var pause = Backoff(first: .milliseconds(200), longest: .seconds(30))
        var life = 0
        while !stop.isTriggered, !Task.isCancelled {
            life += 1
            do {
                _ = try await self.pool.withConnection { try await $0.run("select 1") }
                let log = self.log
                let consumer = try KafkaConsumer(
                    self.settings, group: self.group, topics: self.patterns,
                    log: { level, sentence in Self.log(log, level, sentence) })
                let outcome: Result<Void, any Error>
                do {
                    try await self.join(consumer, as: "\(self.owner)/\(life)", stop) { pause.reset() }
                    outcome = .success(())
                } catch {
                    outcome = .failure(error)
                }
                // librdkafka's close can hang; the state is in PostgreSQL, so the wait for it is limited.
                await Self.within(.seconds(5)) { await consumer.close() }
                try outcome.get()
            } catch {
                if stop.isTriggered { break }
                self.readiness.notReady(self.name, "\(error)")
                self.log.warning("intake interrupted", [.error: "\(error)"])
                await stop.sleep(pause.next())
            }
        }
    }

    private static func log(_ log: Logger, _ level: Int, _ sentence: String) {
        level <= 4 ? log.warning("kafka client", [.error: sentence]) : log.debug("kafka client", [.error: sentence])
    }

    private static func within(_ limit: Duration, _ body: @escaping @Sendable () async -> Void) async {
        let (ends, bell) = AsyncStream.makeStream(of: Void.self)
        Task {
            await body()
            bell.yield()
        }
        let clock = Task {
            try? await Task.sleep(for: limit)
            bell.yield()
        }
        var iterator = ends.makeAsyncIterator()
        await iterator.next()
        clock.cancel()
    }

    /// Runs one membership until the stop, or an error that ends it. Batches that have begun finish first.
    private func join(
        _ consumer: KafkaConsumer, as member: String, _ stop: ShutdownSignal, _ worked: () -> Void
    ) async throws {
        guard let cluster = await consumer.clusterID() else { throw MembershipEnded("no Kafka broker answers") }
        let membership = Membership(
            consumer: consumer, fence: Fence(cluster: cluster, group: self.group, owner: member), stop: stop)
        let ticks = Task {
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                consumer.doorbell.ring()
            }
        }
        let ender = Task {
            await stop.wait()
            consumer.doorbell.ring()
        }
        defer {
            ticks.cancel()
            ender.cancel()
        }
        let outcome: Result<Void, any Error>
        do {
            try await self.consume(membership, worked)
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        await membership.idle()
        try outcome.get()
    }

    private func consume(_ membership: Membership, _ worked: () -> Void) async throws {
        let (consumer, stop) = (membership.consumer, membership.stop)
        var machine = IntakeMachine(lanes: Self.lanes, batchSize: Self.batchSize, at: membership.now)
        func perform(_ actions: [IntakeAction]) async throws {
            for action in actions { try await self.perform(action, membership, &machine) }
        }
        for await _ in consumer.doorbell.rings {
            while !stop.isTriggered, !Task.isCancelled {
                if let fatal = consumer.fatalError { throw fatal }
                for input in membership.takeInputs() {
                    if case .stored(_, machine.generation, _, nil) = input { worked() }
                    try await perform(machine.handle(input, at: membership.now))
                }
                // A lane rings the doorbell when it becomes free.
                guard machine.hasRoom else {
                    try await perform(machine.handle(.paused, at: membership.now))
                    break
                }
                let results = await consumer.poll(Self.pollSize)
                let now = membership.now
                if self.look(at: consumer.takeStatistics()) { _ = machine.handle(.statistics, at: now) }
                for result in results {
                    guard let input = IntakeInput(result) else {
                        self.report(result)
                        continue
                    }
                    let actions = machine.handle(input, at: now)
                    if !actions.isEmpty { try await perform(actions) }
                }
                let actions = machine.handle(.polled, at: now)
                try await perform(actions)
                if results.isEmpty, actions.isEmpty { break }
            }
            if stop.isTriggered || Task.isCancelled { break }
        }
    }

    private func report(_ result: KafkaConsumer.PollResult) {
        guard case .failure(let error) = result else { return }
        self.log.info("kafka client reports", [.error: error.description])
    }

    private func perform(
        _ action: IntakeAction, _ membership: Membership, _ machine: inout IntakeMachine
    ) async throws {
        switch action {
        case .takeOver(let partitions, let generation):
            membership.begin { [messaging] in
                await .takenOver(
                    generation: generation, Self.takeOver(partitions, membership, messaging))
            }
        case .assign(let offsets):
            try await membership.consumer.assign(
                offsets.reduce(into: [:]) { assigned, entry in
                    assigned[KafkaPartition(entry.key.topic, entry.key.partition)] = entry.value ?? Self.beginning
                })
            self.readiness.ready(self.name)
            self.log.info("partitions taken", [LogKey("kafka.partitions"): "\(offsets.count)"])
        case .store(let batch, let claims, let lane, let generation):
            membership.begin(in: lane) {
                let (claims, failure) = await self.store(batch, claims, membership)
                return .stored(lane: lane, generation: generation, claims: claims, failure: failure)
            }
        case .repair(let repairs):
            var failure: (any Error)?
            do {
                for repair in repairs { try await self.perform(repair, membership) }
            } catch { failure = error }
            for action in machine.handle(.repaired(failure), at: membership.now) {
                try await self.perform(action, membership, &machine)
            }
        case .leave(let error):
            throw error
        }
    }

    /// librdkafka's logical offset of the first record that still exists.
    private static let beginning: Int64 = -2

    /// A client survives the replacement of its broker by one of another cluster. Members that recorded the offsets of
    /// one log under the names of two clusters would not fence each other, so each queries again which cluster it is
    /// in.
    private static func takeOver(
        _ partitions: [ClaimKey], _ membership: Membership, _ messaging: PostgresMessaging
    ) async -> Result<[PartitionClaim], any Error> {
        do {
            guard let cluster = await membership.consumer.clusterID() else {
                throw MembershipEnded("no Kafka broker answers")
            }
            guard cluster == membership.fence.cluster else {
                throw MembershipEnded("the brokers now belong to another cluster; the member joins its group")
            }
            return .success(try await membership.fence.takeOver(partitions, on: messaging))
        } catch {
            return .failure(error)
        }
    }

    /// Stores a batch and retries transient failures, for as long as the group tolerates a silent member.
    ///
    /// - Returns: the claims; what a part of a halved batch has stored stays stored even if there is a failure.
    private func store(
        _ batch: IntakeBatch, _ claims: [ClaimKey: PartitionClaim], _ membership: Membership
    ) async -> (claims: [ClaimKey: PartitionClaim], failure: (any Error)?) {
        var claims = claims
        var retry = BatchRetry(sessionTimeout: self.settings.sessionTimeout, at: membership.now)
        var generator = SystemRandomNumberGenerator()
        while true {
            let began = membership.now
            do {
                try await self.intake.store(
                    batch.records, ends: batch.ends, under: membership.fence, claims: &claims)
                self.metrics.stored(batch.records, membership.now - began)
                self.readiness.ready(self.name)
                await membership.commitAdvisory(claims, of: batch)
                return (claims, nil)
            } catch {
                self.metrics.failed(error, membership.now - began)
                if error is Fence.Fenced { self.log.warning("fenced", [.error: "\(error)"]) }
                do {
                    let pause = try retry.pause(after: error, began: began, at: membership.now, using: &generator)
                    self.readiness.notReady(self.name, "\(error)")
                    if membership.stop.isTriggered { return (claims, error) }
                    await membership.stop.sleep(pause)
                } catch { return (claims, error) }
            }
        }
    }

    private func perform(_ repair: PartitionRepair, _ membership: Membership) async throws {
        let claim = repair.claim
        let watermarks = try await membership.consumer.watermarks(KafkaPartition(claim.topic, claim.partition))
        let step = repair.step(watermarks)
        var place = [
            LogKey("kafka.topic"): claim.topic, LogKey("kafka.partition"): "\(claim.partition)",
        ]
        switch step {
        case .beginAnew:
            self.log.warning(
                "the topic was replaced by another one with the same name; it is read from its beginning", place)
        case .skipGap(let offset):
            self.metrics.countGaps(1)
            place[LogKey("kafka.offset")] = "\(claim.nextOffset)..<\(offset)"
            self.log.error("possible loss: records were deleted before they were read", place)
        case .forgetMark:
            break
        }
        try await repair.perform(step, under: membership.fence, on: self.messaging)
    }

    /// Reports the client library's statistics, and whether any broker answers: the status expires without new
    /// statistics.
    ///
    /// - Returns: whether there was anything new.
    private func look(at bytes: [UInt8]?) -> Bool {
        guard let statistics = bytes.flatMap({ KafkaStatistics($0) }) else { return false }
        self.metrics.report(statistics)
        if statistics.hasRecentBrokerData(within: 8_000_000) {
            self.readiness.ready("kafka", for: .seconds(8))
        } else {
            self.readiness.notReady("kafka", "no Kafka broker answers")
        }
        return true
    }
}
