internal import Chance
internal import Messaging
internal import Observability
internal import Postgres
internal import Shared
internal import Simulator
internal import TestSupport
internal import Testing

/// The simulator's stores and those of PostgreSQL hold the same rows after the same work.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct StoreAgreementTests {
    private static let topics = Topics(prefix: "test")

    /// Events that refer to each other, conflict and cannot be accepted.
    private static let values: [String] = [
        Stated.city("alfa"), Stated.city("beta"), Stated.city("gama"),
        Stated.city("alfa", id: "again"), Stated.city("alfa", name: "another content under the same id"),
        Stated.partnership("alfa-beta", ["alfa", "beta"]), Stated.partnership("beta-gama", ["beta", "gama"]),
        Stated.done("one", "alfa-beta"), Stated.done("two", "beta-gama"), Stated.done("three", "alfa-beta"),
        Stated.withdrawn("done-one", as: "w1"), Stated.withdrawn("w1", as: "w2"),
        "no JSON", "{}", Stated.event("city-alfa", "programs.city.renamed.v9", "{}"),
        Stated.event("city-beta", "programs.city.registered.v1", #"{"city":"beta"}"#),
    ]

    private static func record(_ value: String, at offset: Int64) -> InboundRecord {
        InboundRecord(
            topic: Self.topics.intake(.programs), partition: 0, offset: offset, key: nil, headers: [],
            value: Array(value.utf8), timestamp: 1)
    }

    /// Batches of records, requests by HTTP, take-overs, gaps, releases and sweeps, in an order that a seed decides.
    private static func work(_ seed: UInt64, on database: any MessagingDatabase) async throws {
        var random = Seeded(seed)
        let intake = Intake(
            area: .programs, topics: Self.topics, database: database, metrics: Metrics(),
            now: { Instant("2026-11-24T12:00:00Z") ?? Instant(microseconds: 0) })
        let key = ClaimKey(Self.topics.intake(.programs), 0)
        var owner = 0
        var claims: [ClaimKey: PartitionClaim] = [:]
        var fence = Fence(cluster: "c", group: "g", owner: "0")
        for _ in 0..<14 {
            let isTaken = claims[key] != nil
            switch random.below(isTaken ? 10 : 1) {
            case 0:
                owner += 1
                fence = Fence(cluster: "c", group: "g", owner: "\(owner)")
                claims = [key: try await fence.takeOver([key], on: database)[0]]
            case 1:
                guard let claim = claims.removeValue(forKey: key) else { continue }
                switch random.below(3) {
                case 0: try await fence.skipGap(claim, to: claim.nextOffset + 3, on: database)
                case 1: try await fence.forgetMark(claim, on: database)
                default: try await fence.beginAnew(claim, on: database)
                }
            case 2:
                let values = (0...random.below(2)).map { _ in random.pick(Self.values) }
                let events = values.compactMap { try? Event(structured: Array($0.utf8)) }
                _ = try? await HTTPIngest(database, topics: Self.topics).accept(events, trace: nil)
            case 3: try await WaitingSweep.sweep(database)
            case 4, 5: try await Self.release(intake, database)
            default:
                let next = claims[key]?.nextOffset ?? 0
                let records = (0...random.below(4)).map { Self.record(random.pick(Self.values), at: next + Int64($0)) }
                let end = PartitionEnd(key, next + Int64(records.count) + 1)
                let ends = random.chance(1, in: 4) ? [end] : []
                try await intake.store(records, ends: ends, under: fence, claims: &claims)
            }
        }
    }

    private static func release(_ intake: Intake, _ database: any MessagingDatabase) async throws {
        let jobs = try await database.withTransaction { try await $0.jobs.open([ReleaseWaiting.kind], besides: []) }
        let keys = jobs.compactMap { $0.job(ReleaseWaiting.self)?.key }
        guard !keys.isEmpty else { return }
        try await database.withTransaction { stores in
            var work = IntakeTransaction(intake, stores)
            try await work.release(keys, limit: 2) { try await !stores.jobs.claim(jobs).isEmpty }
        }
    }

    private static let rows: Statement = """
        select concat('fence ', topic, ' ', partition, ' ', incarnation, ': ', epoch, ' ', owner, ' ', next_offset, ' ',
                      coalesce(mark_offset || ' ' || encode(mark, 'hex'), 'null')) from consumer_partition
        union all select concat('gap ', topic, ' ', from_offset, ' ', to_offset) from partition_gap
        union all select concat('inbox ', source, ' ', id, ': ', case when is_waiting then 'true' else 'false' end, ' ',
                                encode(digest, 'hex')) from inbox
        union all select concat('conflict ', source, ' ', id, ': ', encode(digest, 'hex')) from conflict
        union all select concat('known ', kind, ' ', code) from known_code
        union all select concat('waiting ', kind, ' ', code, ' ', source, ' ', id) from waiting
        union all select concat('outbox ', row_number() over (order by position) - 1, ' ', topic, ' ', source, ' ', id) from outbox
        union all select concat('dead letter ', encode(digest, 'hex'), ': ', coalesce(id, 'null'), ' ',
                                case when state = 'open' then 'true' else 'false' end) from dead_letter
        union all select concat('job ', kind, ' ', subject) from job
        """

    @Test func theSameWorkLeavesTheSameRows() async throws {
        var kinds: Set<Substring> = []
        for seed in 1...40 as ClosedRange<UInt64> {
            let simulated = try SimulatedStoring.rows { try await Self.work(seed, on: $0) }
            try await IntakeBench.with { bench in
                try await Self.work(seed, on: PostgresMessaging(bench.pool))
                let stored = try await bench.texts(Self.rows).sorted()
                let difference = stored.difference(from: simulated)
                #expect(difference.isEmpty, "seed \(seed)")
            }
            kinds.formUnion(simulated.map { $0.prefix { $0 != " " } })
        }
        // Every table was written to.
        #expect(kinds == ["fence", "gap", "inbox", "conflict", "known", "waiting", "outbox", "dead", "job"])
    }
}
