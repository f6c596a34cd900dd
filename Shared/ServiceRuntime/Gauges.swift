internal import Kafka
internal import Lifecycle
internal import Messaging
internal import Observability
internal import Postgres
internal import Shared
internal import Synchronization

/// Periodically reads the gauges from the database and from Kafka. A scrape returns the latest values with their age,
/// even while one of the two is unavailable.
final class Gauges: Service {
    let name = "gauges"
    private let pool: PostgresPool
    private let metrics: Metrics
    private let group: String
    private let timestamps: StoredTimestamps
    private let now: @Sendable () -> Instant
    private let endOffset: @Sendable (_ topic: String, _ partition: Int) async -> Int64?
    private struct Gathered {
        var database: ContinuousClock.Instant?
        var kafka: ContinuousClock.Instant?
    }
    private let gathered = Mutex(Gathered())
    private let lag: IntakeLag

    /// Pause between the end of one round and the start of the next.
    private static let pause: Duration = .seconds(5)
    /// Time limit for reading the ends of all partitions.
    private static let endOffsetTimeout: Duration = .seconds(10)

    /// - Parameters:
    ///   - pool: the pool for readers.
    ///   - end: the end of a partition; nil when no broker answers.
    init(
        pool: PostgresPool, metrics: Metrics, group: String, timestamps: StoredTimestamps,
        lag: IntakeLag = IntakeLag(), now: @escaping @Sendable () -> Instant,
        endOffset: @escaping @Sendable (_ topic: String, _ partition: Int) async -> Int64?
    ) {
        self.pool = pool
        self.metrics = metrics
        self.group = group
        self.timestamps = timestamps
        self.lag = lag
        self.now = now
        self.endOffset = endOffset
    }

    func run(until stop: ShutdownSignal) async {
        while !stop.isTriggered, !Task.isCancelled {
            await self.gather()
            await stop.sleep(Self.pause)
        }
    }

    /// One round: reads both sources concurrently.
    func gather() async {
        async let database: Void = self.gatherCounts()
        async let kafka: Void = self.gatherLag()
        _ = await (database, kafka)
    }

    /// Sets the gauges for the age of the other gauges.
    func measureAge() {
        let gathered = self.gathered.withLock { $0 }
        for (source, moment) in [("database", gathered.database), ("kafka", gathered.kafka)] {
            guard let moment else { continue }
            self.metrics.set(
                (ContinuousClock.now - moment) / .seconds(1), "kembar_gauges_age_seconds",
                help: "How long ago the gauges that are read from the database, and from Kafka, were read.",
                ["source": source])
        }
    }

    private func gatherCounts() async {
        let found = try? await self.pool.withTransaction { try await MessagingCounts.now(in: $0) }
        guard let counts = found else { return }
        self.metrics.set(Double(counts.unpublished), "kembar_outbox_pending", help: "Outbox rows not yet on Kafka.")
        self.metrics.set(
            Double(counts.oldestUnpublished), "kembar_outbox_oldest_unpublished_seconds",
            help: "Age of the oldest outbox row not yet on Kafka.")
        self.metrics.set(Double(counts.openDeadLetters), "kembar_dead_letter_open", help: "Open dead letters.")
        self.metrics.set(
            Double(counts.conflicts), "kembar_conflict_stored",
            help: "Events with a known source and id and other content, which were not accepted.")
        self.metrics.set(
            Double(counts.waiting), "kembar_waiting_events",
            help: "Events that wait for an entity or event that they refer to.")
        self.metrics.set(
            Double(counts.oldestWaiting), "kembar_waiting_oldest_seconds",
            help: "How long the oldest waiting event has waited.")
        self.metrics.set(Double(counts.jobs), "kembar_jobs_pending", help: "Pending jobs.")
        self.gathered.withLock { $0.database = .now }
    }

    private func gatherLag() async {
        let offsets = try? await self.pool.withTransaction { transaction in
            try await transaction.rows(
                """
                select distinct on (topic, partition) topic, partition, next_offset from consumer_partition
                where consumer_group = \(self.group) order by topic, partition, updated_at desc
                """
            ) { row in (topic: try row.text(0), partition: try row.int(1), next: Int64(try row.int(2))) }
        }
        guard let offsets else { return }
        var lags: [(topic: String, partition: Int, lag: Int64)] = []
        let deadline = ContinuousClock.now + Self.endOffsetTimeout
        for (topic, partition, next) in offsets {
            // A deleted topic has no end, which is reported at once; while no broker answers, each query takes its
            // whole time-out.
            guard ContinuousClock.now < deadline else { return }
            guard let end = await self.endOffset(topic, partition) else { continue }
            lags.append((topic, partition, max(0, end - next)))
        }
        guard !lags.isEmpty || offsets.isEmpty else { return }
        self.metrics.clear("kafka_consumergroup_lag")
        var oldest: Double?
        for (topic, partition, lag) in lags {
            self.metrics.set(
                Double(lag), "kafka_consumergroup_lag", help: "Records of a partition that are not stored yet.",
                ["consumergroup": self.group, "topic": topic, "partition": String(partition)])
            if lag > 0, let last = self.timestamps.last(of: topic, partition) {
                oldest = max(oldest ?? 0, Double(self.now().microseconds) / 1e6 - Double(last) / 1e3)
            }
        }
        let whole = lags.reduce(0) { $0 + $1.lag }
        // Before the first assignment nothing is known.
        if !lags.isEmpty { self.lag.set(whole) }
        let labels = ["consumergroup": self.group]
        self.metrics.set(
            Double(whole), "kafka_consumergroup_group_lag", help: "Records of all partitions that are not stored yet.",
            labels)
        self.gathered.withLock { $0.kafka = .now }
        // The age of records not yet stored is unknown; they came after the last stored record, so its age is an upper
        // bound.
        self.metrics.clear("kafka_consumergroup_group_lag_seconds")
        guard let seconds = whole == 0 ? 0 : oldest else { return }
        self.metrics.set(
            seconds, "kafka_consumergroup_group_lag_seconds",
            help: "At most how long the oldest record that is not stored yet has been on Kafka.", labels)
    }
}
