internal import Lifecycle
internal import Messaging
internal import Observability
internal import Postgres
internal import Shared
internal import Synchronization
internal import TestSupport
internal import Testing

/// A broker in memory that can refuse, hang and be replaced.
final class FakeBroker: Broker {
    struct State {
        var cluster = "first"
        var records: [String: [OutboundRecord]] = [:]
        /// How many records it accepts before it refuses the rest of a batch.
        var accepts = Int.max
        var hangs = false
        /// Incremented when every connection breaks.
        var connections = 0
    }
    let state = Mutex(State())

    func clusterID() async -> String? { self.state.withLock { $0.cluster } }
    func isEmpty(_ topic: String) async throws -> Bool { self.state.withLock { $0.records[topic]?.isEmpty ?? true } }
    func has(_ topic: String) async -> Bool { !topic.hasSuffix(".missing") }
    func makePublisher() throws -> any Publisher {
        FakePublisher(broker: self, made: self.state.withLock { $0.connections })
    }

    func ids(_ topic: String) -> [String] {
        self.state.withLock { state in
            (state.records[topic] ?? []).compactMap { record in
                record.value.flatMap {
                    String(decoding: $0, as: UTF8.self).firstMatch(of: /"causeid":"([^"]+)"/).map { String($0.1) }
                }
            }
        }
    }

    func replace(by cluster: String) {
        self.state.withLock { state in
            state.connections += 1
            state.cluster = cluster
            state.records = [:]
        }
    }
}

struct FakePublisher: Publisher {
    let broker: FakeBroker
    let made: Int

    func publish(_ records: [OutboundRecord]) async -> [Bool] {
        while self.broker.state.withLock({ $0.hangs }) { try? await Task.sleep(for: .milliseconds(10)) }
        return self.broker.state.withLock { state in
            records.map { record in
                guard state.accepts > 0 else { return false }
                state.accepts -= 1
                state.records[record.topic, default: []].append(record)
                return true
            }
        }
    }

    var hasLostConnection: Bool { self.made != self.broker.state.withLock { $0.connections } }

    func abandon() async { self.broker.state.withLock { $0.hangs = false } }
}

@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct RelayTests {
    private static func run(
        _ bench: IntakeBench, _ broker: FakeBroker, owner: String = "r", until done: () async throws -> Bool
    ) async throws -> Readiness {
        let stop = ShutdownSignal()
        let conninfo = bench.conninfo
        let readiness = Readiness(["relay"])
        let relay = Relay(
            connect: { try await PostgresConnection.connect(conninfo) }, broker: broker,
            topics: RelayTopics(.programs, bench.topics), owner: owner,
            readiness: readiness, log: .silent, deliveryLimit: .milliseconds(500))
        let task = Task { try await relay.run(until: stop) }
        let deadline = ContinuousClock.now + .seconds(300)
        while ContinuousClock.now < deadline {
            if try await done() { break }
            try await Task.sleep(for: .milliseconds(20))
        }
        stop.trigger()
        try await task.value
        return readiness
    }

    private static func unpublished(_ bench: IntakeBench) async throws -> Int {
        try await bench.count("select count(*) from outbox where published_at is null")
    }

    @Test func rowsGoOutInOrderAndAreMarked() async throws {
        try await IntakeBench.with { bench in
            let broker = FakeBroker()
            try await bench.store((0..<30).map { Stated.city("c\($0)") })
            _ = try await Self.run(bench, broker) { try await Self.unpublished(bench) == 0 }
            #expect(broker.ids("test.programs") == (0..<30).map { "city-c\($0)" })
            #expect(try await Self.unpublished(bench) == 0)
        }
    }

    @Test func whatTheBrokerDoesNotTakeIsNotMarkedAndGoesOutAgain() async throws {
        try await IntakeBench.with { bench in
            let broker = FakeBroker()
            broker.state.withLock { $0.accepts = 7 }
            try await bench.store((0..<10).map { Stated.city("c\($0)") })
            _ = try await Self.run(bench, broker) {
                let left = try await Self.unpublished(bench)
                if left == 3 { broker.state.withLock { $0.accepts = .max } }
                return left == 0
            }
            #expect(broker.ids("test.programs") == (0..<10).map { "city-c\($0)" })
        }
    }

    @Test func aStuckPublisherIsGivenUpAndMadeAnew() async throws {
        try await IntakeBench.with { bench in
            let broker = FakeBroker()
            broker.state.withLock { $0.hangs = true }
            try await bench.store([Stated.city("alfa")])
            _ = try await Self.run(bench, broker) { try await Self.unpublished(bench) == 0 }
            #expect(broker.ids("test.programs").contains("city-alfa"))
        }
    }

    @Test func anEmptyClusterIsFilledAgainInOrderBeforeWhatIsNew() async throws {
        try await IntakeBench.with { bench in
            let broker = FakeBroker()
            try await bench.store((0..<5).map { Stated.city("c\($0)") })
            _ = try await Self.run(bench, broker) { try await Self.unpublished(bench) == 0 }
            broker.replace(by: "second")
            try await bench.store([Stated.city("new")])
            _ = try await Self.run(bench, broker) { broker.ids("test.programs").count >= 6 }
            #expect(broker.ids("test.programs") == (0..<5).map { "city-c\($0)" } + ["city-new"])
            // The embedded broker may come back with the same id.
            broker.replace(by: "second")
            _ = try await Self.run(bench, broker) { broker.ids("test.programs").count >= 6 }
            #expect(broker.ids("test.programs").count == 6)
        }
    }

    @Test func aClusterThatIsReplacedWhileTheRelayRunsIsFilledBeforeWhatIsNew() async throws {
        try await IntakeBench.with { bench in
            let broker = FakeBroker()
            try await bench.store((0..<5).map { Stated.city("c\($0)") })
            var isReplaced = false
            _ = try await Self.run(bench, broker) {
                if !isReplaced, try await Self.unpublished(bench) == 0 {
                    isReplaced = true
                    broker.replace(by: "second")
                    try await bench.store([Stated.city("new")])
                }
                return isReplaced && broker.ids("test.programs").count >= 6
            }
            #expect(broker.ids("test.programs") == (0..<5).map { "city-c\($0)" } + ["city-new"])
        }
    }

    /// Before a service has announced anything itself, only the events that it received by HTTP can be lost.
    @Test(arguments: ["second", "first"]) func whatCameByHTTPAloneIsHandedOnAgainToANewCluster(_ id: String)
        async throws
    {
        try await IntakeBench.with { bench in
            let broker = FakeBroker()
            broker.replace(by: "first")
            let acceptance = HTTPIngest(pool: bench.pool, topics: bench.topics)
            func handedOn() -> Int { broker.state.withLock { $0.records["test.in.programs"]?.count ?? 0 } }
            _ = try await acceptance.accept([try Event(structured: Array(Stated.city("alfa").utf8))])
            _ = try await Self.run(bench, broker) { try await Self.unpublished(bench) == 0 }
            // On the cluster that it knows, nothing is sent twice.
            _ = try await Self.run(bench, broker, owner: "next") { try await Self.heldLead(bench, "next") }
            #expect(handedOn() == 1)
            #expect(try await bench.count("select count(*) from relay_cluster where republish_until > 0") == 0)
            broker.replace(by: id)
            if id == "second" {
                // Another publisher has written to the topic before.
                broker.state.withLock {
                    $0.records["test.in.programs"] = [OutboundRecord(topic: "", key: nil, headers: [], value: [])]
                }
            }
            _ = try await Self.run(bench, broker) { handedOn() == (id == "second" ? 2 : 1) }
            #expect(handedOn() == (id == "second" ? 2 : 1))
        }
    }

    private static func heldLead(_ bench: IntakeBench, _ owner: String) async throws -> Bool {
        try await bench.count("select count(*) from relay_leader where owner = \(owner)") == 1
    }

    @Test func anUnknownClusterThatIsNotEmptyStopsTheRelayUntilSomebodySays() async throws {
        try await IntakeBench.with { bench in
            let broker = FakeBroker()
            try await bench.store([Stated.city("alfa")])
            _ = try await Self.run(bench, broker) { try await Self.unpublished(bench) == 0 }
            broker.state.withLock { $0.cluster = "foreign" }
            try await bench.store([Stated.city("beta")])
            var ticks = 0
            let readiness = try await Self.run(bench, broker) {
                ticks += 1
                return ticks > 40
            }
            #expect(try await Self.unpublished(bench) == 1)
            #expect(readiness.report.first?.reason?.contains("kembar relay adopt SERVICE --republish") == true)
            try await bench.pool.withConnection {
                try await PostgresRelayStore($0).setCurrent("foreign", republish: false)
            }
            _ = try await Self.run(bench, broker) { try await Self.unpublished(bench) == 0 }
            #expect(broker.ids("test.programs") == ["city-alfa", "city-beta"])
        }
    }

    @Test func onlyOneOfTwoRelaysSends() async throws {
        try await IntakeBench.with { bench in
            let broker = FakeBroker()
            try await bench.store((0..<200).map { Stated.city("c\($0)") })
            async let one = Self.run(bench, broker, owner: "one") { try await Self.unpublished(bench) == 0 }
            async let two = Self.run(bench, broker, owner: "two") { try await Self.unpublished(bench) == 0 }
            _ = try await (one, two)
            #expect(broker.ids("test.programs") == (0..<200).map { "city-c\($0)" })
        }
    }

    /// After a restart of PostgreSQL, the process id of the last leader may soon belong to another process, even the
    /// server's own.
    @Test func aProcessIDThatIsAnothersByNowHoldsNobodyUpAndIsLeftAlone() async throws {
        try await IntakeBench.with { bench in
            let broker = FakeBroker()
            try await bench.store([Stated.city("alfa")])
            try await bench.pool.withConnection { bystander in
                try await bystander.run(
                    """
                    insert into relay_leader (name, epoch, owner, backend_pid, backend_start, heartbeat_at)
                    values ('relay', 7, 'gone', pg_backend_pid(), now() - interval '1 day', now())
                    """)
                _ = try await Self.run(bench, broker) { broker.ids("test.programs") == ["city-alfa"] }
                #expect(broker.ids("test.programs") == ["city-alfa"])
                #expect(try await bystander.rows("select 1") { try $0.int(0) } == [1])
            }
            #expect(try await bench.count("select epoch from relay_leader") == 8)
        }
    }

    @Test func aLeaderThatHasNotBeenHeardOfIsTerminatedAndOneThatHasIsNot() async throws {
        try await IntakeBench.with { bench in
            let broker = FakeBroker()
            try await bench.store([Stated.city("alfa")])
            let leader = try await PostgresConnection.connect(bench.conninfo)
            // A heartbeat that does not age while the test waits for a core.
            try await leader.run(
                """
                insert into relay_leader (name, epoch, owner, backend_pid, backend_start, heartbeat_at)
                select 'relay', 7, 'lead', pid, backend_start, now() + interval '1 day' from pg_stat_activity where pid = pg_backend_pid()
                """)
            var ticks = 0
            _ = try await Self.run(bench, broker) {
                ticks += 1
                return ticks > 40
            }
            #expect(broker.ids("test.programs").isEmpty)
            #expect(try await leader.rows("select 1") { try $0.int(0) } == [1])
            try await leader.run("update relay_leader set heartbeat_at = now() - interval '46 seconds'")
            _ = try await Self.run(bench, broker) { broker.ids("test.programs") == ["city-alfa"] }
            #expect(broker.ids("test.programs") == ["city-alfa"])
            await #expect(throws: (any Error).self) { try await leader.run("select 1") }
        }
    }
}
