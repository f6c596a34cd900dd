internal import Messaging
internal import Observability
internal import Postgres
internal import Shared
internal import Synchronization
internal import TestSupport
internal import Testing

@testable internal import ServiceRuntime

/// A scrape shows the last values and their age, whatever Kafka does.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct GaugesTests {
    /// A Kafka of one partition, which can fall silent.
    private final class Broker: Sendable {
        private struct State {
            var end: Int64
            var isSilent = false
            var waiting: [CheckedContinuation<Int64?, Never>] = []
        }
        private let state: Mutex<State>

        init(end: Int64) { self.state = Mutex(State(end: end)) }

        var isWaitedFor: Bool { self.state.withLock { !$0.waiting.isEmpty } }

        /// Waits while the broker is silent.
        func answer() async -> Int64? {
            await withCheckedContinuation { continuation in
                let end: Int64? = self.state.withLock { state in
                    guard state.isSilent else { return state.end }
                    state.waiting.append(continuation)
                    return nil
                }
                if let end { continuation.resume(returning: end) }
            }
        }

        func fallSilent() { self.state.withLock { $0.isSilent = true } }

        func speak(end: Int64) {
            self.state.withLock { state in
                state.isSilent = false
                state.end = end
            }
        }

        /// Ends every wait without an answer, as the client does after its time-out.
        func timeOut() {
            let waiting = self.state.withLock { state in
                defer { state.waiting = [] }
                return state.waiting
            }
            for continuation in waiting { continuation.resume(returning: nil) }
        }
    }

    private static let lag = #"kafka_consumergroup_group_lag{consumergroup="g"}"#
    private static let pending = "kembar_outbox_pending"

    private static func age(_ source: String) -> String { #"kembar_gauges_age_seconds{source="\#(source)"}"# }

    /// The values of a scrape, by series.
    private static func scrape(_ gauges: Gauges, _ metrics: Metrics) -> [String: Double] {
        gauges.measureAge()
        let lines = metrics.exposition().split(separator: "\n").filter { !$0.hasPrefix("#") }
        return lines.reduce(into: [:]) { values, line in
            let sides = line.split(separator: " ", maxSplits: 1)
            values[String(sides[0])] = Double(sides[1])
        }
    }

    @Test func aSilentKafkaLeavesTheLastValuesWithAGrowingAge() async throws {
        try await TestDatabase.with(MessagingMigrations.messaging) { pool, _ in
            let (broker, metrics) = (Broker(end: 7), Metrics())
            let gauges = Gauges(
                pool: pool, metrics: metrics, group: "g", timestamps: StoredTimestamps(),
                now: { Instant(microseconds: 0) }
            ) { _, _ in await broker.answer() }
            defer { broker.timeOut() }
            try await pool.withConnection {
                try await $0.runScript(
                    """
                    insert into consumer_partition
                        (cluster, consumer_group, topic, partition, epoch, owner, backend_pid, next_offset)
                    values ('c', 'g', 't', 0, 1, 'one', 1, 3)
                    """)
            }
            #expect(Self.scrape(gauges, metrics).isEmpty)
            await gauges.gather()
            let first = Self.scrape(gauges, metrics)
            #expect(first[Self.lag] == 4)
            #expect(first[Self.pending] == 0)
            let firstAge = try #require(first[Self.age("kafka")])

            broker.fallSilent()
            try await pool.withConnection {
                try await $0.runScript("insert into outbox (source, id, topic) values ('s', 'i', 't')")
            }
            let round = Task { await gauges.gather() }
            while !broker.isWaitedFor || Self.scrape(gauges, metrics)[Self.pending] != 1 {
                try await Task.sleep(for: .milliseconds(5))
            }
            // The round waits for Kafka. Meanwhile the gauges of the database are new, and those of Kafka are the last.
            let silent = Self.scrape(gauges, metrics)
            #expect(broker.isWaitedFor)
            #expect(silent[Self.lag] == 4)
            let silentAge = try #require(silent[Self.age("kafka")])
            #expect(silentAge > firstAge)
            let databaseAge = try #require(silent[Self.age("database")])
            #expect(databaseAge < silentAge)

            broker.timeOut()
            await round.value
            let late = Self.scrape(gauges, metrics)
            #expect(late[Self.lag] == 4)
            let lateAge = try #require(late[Self.age("kafka")])
            #expect(lateAge > silentAge)

            broker.speak(end: 10)
            let begin = ContinuousClock.now
            await gauges.gather()
            let last = Self.scrape(gauges, metrics)
            #expect(last[Self.lag] == 7)
            // It counts from the last round again.
            let lastAge = try #require(last[Self.age("kafka")])
            #expect(lastAge <= (ContinuousClock.now - begin) / .seconds(1))
        }
    }
}
