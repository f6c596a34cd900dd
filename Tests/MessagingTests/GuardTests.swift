internal import Crypto
internal import FaultyNetwork
internal import Lifecycle
internal import Observability
internal import Postgres
internal import Shared
internal import Synchronization
internal import TestSupport
internal import Testing

@testable internal import Messaging

/// Tests each guard of the guarantee by itself: without the guard, its test fails.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct GuardTests {
    // MARK: An event is released once

    /// Records the events that it receives.
    private final class Noting: Derivation {
        let applied = Mutex<[EventRef]>([])

        func apply(_ events: [StoredEvent], to outgoing: inout Outgoing, in transaction: Transaction) async throws {
            self.applied.withLock { $0 += events.map(\.event.ref) }
        }
    }

    /// Between the query for waiting events and the release, another transaction has released the event, for another
    /// code.
    @Test func whatIsReleasedAlreadyIsNotReleasedAgain() async throws {
        try await IntakeBench.with { bench in
            try await bench.store([Stated.partnership("alfa-beta", ["alfa", "beta"])])
            let noting = Noting()
            let intake = Intake(
                area: .programs, topics: bench.topics, pool: bench.pool, derivation: noting, metrics: bench.metrics,
                now: { Instant(microseconds: 0) })
            let pool = bench.pool
            let key = EntityKey(.city, unchecked: "alfa")
            try await pool.withTransaction { transaction in
                var work = IntakeTransaction(intake, MessagingStores(transaction, derivation: noting))
                try await work.release([key], limit: 10) {
                    try await pool.withTransaction { other in
                        try await other.run("delete from waiting")
                        try await other.run("update inbox set is_waiting = false")
                    }
                    return true
                }
            }
            #expect(noting.applied.withLock { $0 }.isEmpty)
            #expect(try await bench.count("select count(*) from outbox where value like '%event.released%'") == 0)
        }
    }

    // MARK: Positions rise in the order of commits

    private static func write(_ id: String, _ topics: Topics, in transaction: Transaction) async throws {
        var outgoing = Outgoing(topics: topics)
        outgoing.forward(
            try Event(structured: Array(Stated.city("alfa", id: id).utf8)), digest: Digest(of: Array(id.utf8)),
            trace: nil
        )
        try await outgoing.write(in: transaction)
    }

    /// Work that runs concurrently with the test.
    private final class Second: Sendable {
        private let state = Mutex<(task: Task<Void, any Error>?, hasEnded: Bool)>((nil, false))

        var hasEnded: Bool { self.state.withLock { $0.hasEnded } }

        func begin(_ body: @escaping @Sendable () async throws -> Void) {
            let task = Task {
                try await body()
                self.state.withLock { $0.hasEnded = true }
            }
            self.state.withLock { $0.task = task }
        }

        func value() async throws { try await self.state.withLock { $0.task }?.value }
    }

    /// A transaction that writes a row of a key holds the key until the commit: a second writer waits, and its row
    /// comes later.
    @Test func aSecondWriterOfAKeyWaitsForTheFirst() async throws {
        try await IntakeBench.with { bench in
            let (topics, pool) = (bench.topics, bench.pool)
            let second = Second()
            try await pool.withTransaction { transaction in
                try await Self.write("first", topics, in: transaction)
                second.begin { try await pool.withTransaction { try await Self.write("second", topics, in: $0) } }
                // It either waits for a lock, or has passed without one.
                while try await bench.count("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                    == 0,
                    !second.hasEnded
                {
                    await Task.yield()
                }
                #expect(!second.hasEnded)
            }
            try await second.value()
            #expect(try await bench.texts("select id from outbox order by position") == ["first", "second"])
        }
    }

    // MARK: A code is known when an event that states it is applied

    @Test func whatOnlyAWaitingEventStatesIsNotKnown() async throws {
        try await IntakeBench.with { bench in
            // The partnership waits for its cities, so an activity of it waits too, in the same batch or a later one.
            try await bench.store([Stated.partnership("alfa-beta", ["alfa", "beta"]), Stated.done("one", "alfa-beta")])
            try await bench.store([Stated.done("two", "alfa-beta")])
            let waiting = ["done-one", "done-two", "partnership-alfa-beta"]
            #expect(try await bench.texts("select id from inbox where is_waiting order by id") == waiting)
            #expect(try await bench.count("select count(*) from known_code") == 0)
            #expect(try await bench.count("select count(*) from entity") == 0)
            try await bench.store([Stated.city("alfa")])
            try await bench.settle()
            #expect(try await bench.texts("select id from inbox where is_waiting order by id") == waiting)
            try await bench.store([Stated.city("beta")])
            try await bench.settle()
            #expect(try await bench.count("select count(*) from inbox where is_waiting") == 0)
        }
    }

    // MARK: After a lost response the fence shows what happened

    /// Stores one event over a connection that breaks at the commit.
    private func storeOverBrokenCommit(
        _ bench: IntakeBench, _ pattern: [UInt8], _ direction: TCPProxy.Direction
    ) async throws -> (failure: (any Error)?, next: Int64?) {
        let socket = try #require(TestServers.postgresSocket)
        let proxy = try TCPProxy(to: .socket(socket))
        defer { proxy.end() }
        let others = bench.conninfo.split(separator: " ").filter { !$0.hasPrefix("host=") }
        let pool = PostgresPool(
            (["host=127.0.0.1", "port=\(proxy.port)"] + others).joined(separator: " "), limit: 2)
        defer { pool.close() }
        let fence = bench.fence()
        var claims = try await bench.claim(fence)
        let intake = Intake(
            area: .programs, topics: bench.topics, pool: pool, derivation: bench.entities, metrics: bench.metrics,
            now: { Instant(microseconds: 1_767_225_600_000_000) })
        // The connection is open. Its first commit, the statement that consists of this word, comes next.
        _ = try await pool.withConnection { try await $0.run("select 1") }
        proxy.arm(.init(pattern: pattern, direction: direction, action: .swallowAndCut))
        var failure: (any Error)?
        do {
            try await intake.store([bench.record(Stated.city("alfa"), at: 0)], under: fence, claims: &claims)
        } catch { failure = error }
        #expect(proxy.hasFired)
        return (failure, claims.values.first?.nextOffset)
    }

    @Test func aCommitThatDidNotHappenIsNotTakenForOne() async throws {
        try await IntakeBench.with { bench in
            let (failure, next) = try await self.storeOverBrokenCommit(
                bench, [0] + Array("commit".utf8) + [0], .toServer)
            #expect((failure as? PostgresError)?.code == .connectionLost)
            #expect(next == 0)
            #expect(try await bench.count("select count(*) from inbox") == 0)
        }
    }

    /// A related case: only the response was lost.
    @Test func aCommitThatHappenedIsNotDoneAgain() async throws {
        try await IntakeBench.with { bench in
            let (failure, next) = try await self.storeOverBrokenCommit(bench, Array("COMMIT".utf8), .toClient)
            #expect(failure == nil)
            #expect(next == 1)
            #expect(try await bench.count("select count(*) from inbox") == 1)
        }
    }
}
