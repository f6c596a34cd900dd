internal import Crypto
internal import Kafka
internal import Lifecycle
internal import Messaging
internal import Observability
internal import Postgres
internal import Synchronization

/// Reads a service's topics and stores what it finds. Joins Kafka to the intake; the offsets are PostgreSQL's.
///
/// While PostgreSQL is away what was read is kept and tried again; after a session time-out the member leaves the group,
/// so that a rebalance is never held up, and comes back when the database answers.
struct KafkaIntake: Service {
    let name = "intake"
    let settings: KafkaSettings
    let group: String
    let patterns: [String]
    let pool: PostgresPool
    let intake: Intake
    let owner: String
    let readiness: Readiness
    let metrics: Metrics
    let timestamps: StoredTimestamps
    let log: Logger
    private struct MembershipEnded: Error, CustomStringConvertible {
        let description: String
    }

    func run(until stop: ShutdownSignal) async throws {
        // Both begin at 0: an alert on their growth would miss the first event of one that only comes with it.
        self.countFenced(0)
        self.countGaps(0)
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
                    try await self.consume(consumer, "\(self.owner)/\(life)", stop) { pause.reset() }
                    outcome = .success(())
                } catch {
                    outcome = .failure(error)
                }
                // librdkafka's close can hang; the state is in PostgreSQL, so it is not waited for for ever.
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

    /// What came of taking partitions over, on its way from the task that did it.
    private final class TakenOver: Sendable {
        private let state = Mutex<(generation: Int, result: Result<[PartitionClaim], any Error>)?>(nil)

        func put(_ generation: Int, _ result: Result<[PartitionClaim], any Error>) {
            self.state.withLock { $0 = (generation, result) }
        }

        func take() -> (generation: Int, result: Result<[PartitionClaim], any Error>)? {
            self.state.withLock { state in
                defer { state = nil }
                return state
            }
        }
    }

    /// One membership: until the stop, or an error that ends it. Batches that have begun end first.
    private func consume(
        _ consumer: KafkaConsumer, _ member: String, _ stop: ShutdownSignal, _ worked: () -> Void
    ) async throws {
        guard let cluster = await consumer.clusterID() else {
            throw MembershipEnded(description: "no Kafka broker answers")
        }
        let fence = Fence(cluster: cluster, group: self.group, owner: member)
        var lanes = IntakeLanes(count: Self.lanes)
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
        do {
            try await self.consume(consumer, fence, &lanes, stop, worked)
        } catch {
            await lanes.idle()
            throw error
        }
        await lanes.idle()
    }

    /// Batches that are stored at one time.
    private static let lanes = 2
    /// Records of one poll.
    private static let batch = 1000
    /// After how long without statistics, which come every two seconds, the client is given up.
    private static let silence: Duration = .seconds(20)
    /// How long the last records of all partitions are waited for, once one of them was found to be another.
    private static let verification: Duration = .seconds(2)

    private func consume(
        _ consumer: KafkaConsumer, _ fence: Fence, _ lanes: inout IntakeLanes, _ stop: ShutdownSignal,
        _ worked: () -> Void
    ) async throws {
        var cursors = IntakeCursors([])
        // Taking partitions over may have to wait for a lock; polling goes on meanwhile.
        let taken = TakenOver()
        var generation = 0
        var assigned = ContinuousClock.now
        // librdkafka waits by the wall clock: when that is set back, its own thread may sleep through everything.
        var lastWord = ContinuousClock.now
        for await _ in consumer.doorbell.rings {
            while !stop.isTriggered, !Task.isCancelled {
                if let fatal = consumer.fatalError { throw fatal }
                if self.look(at: consumer.takeStatistics()) { lastWord = .now }
                guard ContinuousClock.now - lastWord < Self.silence else {
                    throw MembershipEnded(description: "the Kafka client says nothing any more; it is made anew")
                }
                if let (of, result) = taken.take(), of == generation {
                    cursors = IntakeCursors(try result.get())
                    try await consumer.assign(cursors.offsets)
                    assigned = .now
                    self.readiness.ready(self.name)
                    self.log.info("partitions taken", [LogKey("kafka.partitions"): "\(cursors.claims.count)"])
                }
                try Self.hear(lanes.collect(), &cursors, worked)
                // A lane that becomes free rings.
                guard lanes.hasRoom else {
                    // What is not polled says nothing.
                    lastWord = .now
                    _ = self.start(&lanes, cursors, fence, consumer, stop)
                    break
                }
                let findings = await consumer.poll(Self.batch)
                for finding in findings {
                    switch finding {
                    case .assigned(let partitions):
                        generation += 1
                        cursors = IntakeCursors([])
                        lanes.drop()
                        self.take(partitions, generation, fence, taken, consumer)
                    case .revoked:
                        generation += 1
                        cursors = IntakeCursors([])
                        lanes.drop()
                    case .record(let record):
                        let inbound = InboundRecord(record)
                        if cursors.takes(inbound) { lanes.add(inbound) }
                    case .end(let partition, let offset):
                        let key = ClaimKey(partition.topic, partition.partition)
                        if cursors.end(key, offset) { lanes.add((partition.topic, partition.partition, offset)) }
                    case .outOfRange(let partition): cursors.outOfRange(ClaimKey(partition.topic, partition.partition))
                    case .failure(let error):
                        self.log.info("kafka client reports", [.error: error.description])
                    }
                }
                let hasBegun = self.start(&lanes, cursors, fence, consumer, stop)
                if !cursors.troubles.isEmpty, !cursors.isVerifying || ContinuousClock.now - assigned > Self.verification
                {
                    await lanes.idle()
                    try Self.hear(lanes.collect(), &cursors, worked)
                    try await self.settle(cursors, fence, consumer)
                    throw MembershipEnded(description: "partitions were put right, and are taken anew")
                }
                if findings.isEmpty, !hasBegun { break }
            }
            if stop.isTriggered || Task.isCancelled { break }
        }
    }

    /// Takes over what the group has assigned, on a task of its own.
    ///
    /// A client outlives a broker that is replaced by one of another cluster. Members that wrote down the offsets of one log
    /// under the names of two clusters would not fence each other, so each asks again whose group it is in.
    private func take(
        _ partitions: [KafkaPartition], _ generation: Int, _ fence: Fence, _ taken: TakenOver, _ consumer: KafkaConsumer
    ) {
        Task { [pool] in
            let result: Result<[PartitionClaim], any Error>
            do {
                guard let cluster = await consumer.clusterID() else {
                    throw MembershipEnded(description: "no Kafka broker answers")
                }
                guard cluster == fence.cluster else {
                    throw MembershipEnded(
                        description: "the brokers are those of another cluster now; its group is joined")
                }
                result = .success(try await fence.take(partitions.map { ($0.topic, $0.partition) }, on: pool))
            } catch {
                result = .failure(error)
            }
            taken.put(generation, result)
            consumer.doorbell.ring()
        }
    }

    private func start(
        _ lanes: inout IntakeLanes, _ cursors: IntakeCursors, _ fence: Fence, _ consumer: KafkaConsumer,
        _ stop: ShutdownSignal
    ) -> Bool {
        lanes.start(cursors.claims, ended: { consumer.doorbell.ring() }) { batch, claims in
            await self.store(batch, claims, fence, consumer, stop)
        }
    }

    private static func hear(
        _ outcomes: [IntakeLanes.Outcome], _ cursors: inout IntakeCursors, _ worked: () -> Void
    ) throws {
        for outcome in outcomes { cursors.moved(outcome.claims) }
        for case let failure? in outcomes.map(\.failure) { throw failure }
        if !outcomes.isEmpty { worked() }
    }

    /// What the library has counted, and whether a broker is heard at all. Without newer statistics the last word runs out.
    ///
    /// - Returns: whether there was anything new.
    private func look(at bytes: [UInt8]?) -> Bool {
        guard let statistics = bytes.flatMap({ KafkaStatistics($0) }) else { return false }
        statistics.report(to: self.metrics, client: "consumer")
        if statistics.hearsBroker(within: 8_000_000) {
            self.readiness.ready("kafka", for: .seconds(8))
        } else {
            self.readiness.notReady("kafka", "no Kafka broker answers")
        }
        return true
    }

    private func countFenced(_ count: Double) {
        self.metrics.add(
            count, to: "kembar_consumer_fenced_total", help: "Batches dropped because another owner took over.")
    }

    private func countGaps(_ count: Double) {
        self.metrics.add(count, to: "kembar_partition_gap_total", help: "Gaps: records gone before they were read.")
    }

    private func measured(_ records: [InboundRecord], _ took: Duration, _ failure: (any Error)?) {
        var labels = [
            "messaging_system": "kafka", "messaging_operation_name": "process",
            "messaging_consumer_group_name": self.group,
        ]
        labels["error_type"] = failure.map { ErrorType.of($0) }
        self.metrics.observe(
            took / .seconds(1), "messaging_process_duration_seconds", help: "Time of storing what was read.", labels)
        guard failure == nil else { return }
        self.timestamps.stored(records)
        var counts: [ClaimKey: Int] = [:]
        for record in records { counts[ClaimKey(record.topic, record.partition), default: 0] += 1 }
        for (key, count) in counts {
            self.metrics.add(
                Double(count), to: "messaging_client_consumed_messages_total", help: "Records read and stored.",
                [
                    "messaging_system": "kafka", "messaging_operation_name": "poll",
                    "messaging_consumer_group_name": self.group, "messaging_destination_name": key.topic,
                    "messaging_destination_partition_id": String(key.partition),
                ])
        }
    }

    /// Stores a batch, trying again what may heal, for as long as the group can bear our silence.
    private func store(
        _ batch: IntakeLanes.Batch, _ claims: [ClaimKey: PartitionClaim], _ fence: Fence, _ consumer: KafkaConsumer,
        _ stop: ShutdownSignal
    ) async -> IntakeLanes.Outcome {
        // What a part of a halved batch has stored stays stored.
        var claims = claims
        var pause = Backoff(first: .milliseconds(50), longest: .seconds(2))
        var deadline = ContinuousClock.now + self.settings.sessionTimeout
        var hasSlept = false
        while true {
            let start = ContinuousClock.now
            do {
                try await self.intake.store(batch.records, ends: batch.ends, under: fence, claims: &claims)
                self.measured(batch.records, .now - start, nil)
                self.readiness.ready(self.name)
                var advice: [KafkaPartition: Int64] = [:]
                for key in Set(batch.records.map { ClaimKey($0.topic, $0.partition) }) {
                    advice[KafkaPartition(key.topic, key.partition)] = claims[key]?.nextOffset
                }
                await consumer.advise(advice)
                return .init(claims: claims)
            } catch let error as PostgresError where error.isTransient {
                self.measured(batch.records, .now - start, error)
                self.readiness.notReady(self.name, "\(error)")
                // Who was stopped until its session had run out finds its connection gone, whichever attempt it was: it
                // tries again, and is told there that another has taken over. The session is counted from a heartbeat
                // before the attempt, so half of it may be all that the attempt saw.
                if ContinuousClock.now - start > self.settings.sessionTimeout / 2, !hasSlept {
                    hasSlept = true
                    deadline = .now + self.settings.sessionTimeout
                }
                guard ContinuousClock.now < deadline, !stop.isTriggered else {
                    return .init(claims: claims, failure: MembershipEnded(description: "PostgreSQL is away: \(error)"))
                }
                await stop.sleep(pause.next())
            } catch {
                self.measured(batch.records, .now - start, error)
                if error is Fence.Fenced {
                    self.countFenced(1)
                    self.log.warning("fenced", [.error: "\(error)"])
                }
                return .init(claims: claims, failure: error)
            }
        }
    }

    /// Puts partitions right whose log is not as we left it: in PostgreSQL alone. The member then leaves and takes them
    /// anew, since librdkafka may abort the process when an assignment is replaced before the one before it has stopped
    /// (confluentinc/librdkafka#5573; seen when a broker was replaced).
    private func settle(_ cursors: IntakeCursors, _ fence: Fence, _ consumer: KafkaConsumer) async throws {
        for (key, trouble) in cursors.troubles.sorted(by: { $0.key < $1.key }) {
            guard let claim = cursors.claims[key] else { continue }
            let range = try await consumer.watermarks(KafkaPartition(key.topic, key.partition))
            let isShorter = range.upperBound < claim.nextOffset
            switch trouble {
            case .anotherLog: try await self.beginAnew(claim, fence)
            case .outOfRange where isShorter: try await self.beginAnew(claim, fence)
            case .outOfRange where claim.nextOffset < range.lowerBound && claim.nextOffset > 0:
                self.countGaps(1)
                self.log.error(
                    "possible loss: records were deleted before they were read",
                    [
                        LogKey("kafka.topic"): key.topic, LogKey("kafka.partition"): "\(key.partition)",
                        LogKey("kafka.offset"): "\(claim.nextOffset)..<\(range.lowerBound)",
                    ])
                _ = try await fence.skipGap(claim, to: range.lowerBound, on: self.pool)
            case .outOfRange:
                // Only the record that was to be compared is gone.
                try await fence.forgetMark(claim, on: self.pool)
            }
        }
    }

    private func beginAnew(_ claim: PartitionClaim, _ fence: Fence) async throws {
        self.log.warning(
            "the topic is another one under the same name: it is read from its beginning",
            [LogKey("kafka.topic"): claim.topic, LogKey("kafka.partition"): "\(claim.partition)"])
        _ = try await fence.beginAnew(claim, on: self.pool)
    }
}

extension InboundRecord {
    init(_ record: KafkaRecord) {
        self.init(
            topic: record.topic, partition: record.partition, offset: record.offset, key: record.key,
            headers: record.headers, value: record.value, timestamp: record.timestamp)
    }
}
