internal import Kafka
internal import Messaging
internal import Observability
internal import Postgres
internal import Shared

/// Sets the gauges that are read from the database when somebody asks for the metrics.
struct Gauges: Sendable {
    let pool: PostgresPool
    let metrics: Metrics
    let group: String
    let timestamps: StoredTimestamps
    let now: @Sendable () -> Instant
    let consumerLag: @Sendable (_ topic: String, _ partition: Int, _ next: Int64) async -> Int64?

    func measure() async {
        let counts = try? await self.pool.withTransaction { transaction in
            try await transaction.rows(
                """
                select (select count(*) from outbox where published_at is null),
                       (select coalesce(extract(epoch from now() - min(recorded_at)), 0)::bigint from outbox where published_at is null),
                       (select count(*) from dead_letter where state = 'open'),
                       (select count(distinct (source, id)) from waiting),
                       (select count(*) from due),
                       (select coalesce(extract(epoch from now() - min(since)), 0)::bigint from waiting),
                       (select count(*) from conflict)
                """
            ) { row in (0..<7).map { column in (try? row.int(column)) ?? 0 } }
        }
        if let counts = counts?.first {
            self.metrics.set(Double(counts[0]), "kembar_outbox_pending", help: "Outbox rows not yet on Kafka.")
            self.metrics.set(
                Double(counts[1]), "kembar_outbox_oldest_unpublished_seconds",
                help: "Age of the oldest outbox row not yet on Kafka.")
            self.metrics.set(
                Double(counts[2]), "kembar_dead_letter_open", help: "Records set aside that nobody has settled.")
            self.metrics.set(
                Double(counts[6]), "kembar_conflict_stored",
                help: "Other contents that came under a known source and id, and were not taken.")
            self.metrics.set(
                Double(counts[3]), "kembar_waiting_events", help: "Events that wait for what they refer to.")
            self.metrics.set(
                Double(counts[5]), "kembar_waiting_oldest_seconds",
                help: "How long the oldest waiting event has waited.")
            self.metrics.set(Double(counts[4]), "kembar_due_pending", help: "Pieces of work left in due.")
        }
        let offsets = try? await self.pool.withTransaction { transaction in
            try await transaction.rows(
                """
                select distinct on (topic, partition) topic, partition, next_offset from consumer_partition
                where consumer_group = \(self.group) order by topic, partition, updated_at desc
                """
            ) { row in (topic: try row.text(0), partition: try row.int(1), next: Int64(try row.int(2))) }
        }
        self.metrics.clear("kafka_consumergroup_lag")
        var (whole, oldest): (Int64, Double?) = (0, nil)
        for (topic, partition, next) in offsets ?? [] {
            guard let lag = await self.consumerLag(topic, partition, next) else { continue }
            self.metrics.set(
                Double(lag), "kafka_consumergroup_lag", help: "Records of a partition that are not stored yet.",
                ["consumergroup": self.group, "topic": topic, "partition": String(partition)])
            whole += lag
            if lag > 0, let last = self.timestamps.last(of: topic, partition) {
                oldest = max(oldest ?? 0, Double(self.now().microseconds) / 1e6 - Double(last) / 1e3)
            }
        }
        let labels = ["consumergroup": self.group]
        self.metrics.set(
            Double(whole), "kafka_consumergroup_group_lag", help: "Records of all partitions that are not stored yet.",
            labels)
        // Of what is not stored yet nobody knows the age; it came after the last record that was.
        self.metrics.clear("kafka_consumergroup_group_lag_seconds")
        guard let seconds = whole == 0 ? 0 : oldest else { return }
        self.metrics.set(
            seconds, "kafka_consumergroup_group_lag_seconds",
            help: "At most how long the oldest record that is not stored yet has been on Kafka.", labels)
    }
}
