internal import JSON
internal import Messaging
internal import Observability
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// Records that are crafted to break the code that stores them.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct HostileRecordTests {
    @Test func headersThatNoTextCanHoldAreSetAsideAndTheNextIsTaken() async throws {
        try await IntakeBench.with { bench in
            let fence = bench.fence()
            var claims = try await bench.claim(fence)
            let long = [UInt8](repeating: UInt8(ascii: "x"), count: 4000)
            func binary(_ id: [UInt8], type: String = "application/json") -> [InboundRecord.Header] {
                [
                    ("ce_specversion", Array("1.0".utf8)), ("ce_id", id), ("ce_source", Array("s".utf8)),
                    ("ce_type", Array("t".utf8)), ("content-type", Array(type.utf8)),
                ]
            }
            let records = [
                bench.record("{}", at: 0, headers: binary([97, 0, 98])),
                bench.record("{}", at: 1, headers: binary(long)),
                bench.record("{}", at: 2, headers: binary([97], type: "text/\0plain")),
                bench.record("{}", at: 3, headers: [("content-type", Array("application/cloudevents\0x".utf8))]),
                bench.record("{}", at: 4, headers: binary([0xFF, 0xFE])),
                bench.record(Stated.city("alfa"), at: 5),
            ]
            try await bench.intake.store(records, under: fence, claims: &claims)
            #expect(try await bench.texts("select id from inbox") == ["city-alfa"])
            #expect(try await bench.count("select count(*) from dead_letter") == 5)
        }
    }

    @Test func anEventOfTheGreatestSizeIsReadBackAndAnnounced() async throws {
        try await IntakeBench.with { bench in
            let bare = Stated.event(
                "big", "programs.city.registered.v1",
                #"{"city":"alfa","name":{"en":"a"},"country":"ID","more":"\#("")"}"#)
            let padding = String(repeating: "x", count: (256 << 10) - bare.utf8.count)
            let big = Stated.event(
                "big", "programs.city.registered.v1",
                #"{"city":"alfa","name":{"en":"a"},"country":"ID","more":"\#(padding)"}"#)
            #expect(big.utf8.count == 256 << 10)
            try await bench.store([big])
            #expect(try await bench.texts("select state from entity") == ["registered"])
            let announced = try await bench.pool.withConnection {
                try await $0.rows("select value from outbox where topic = 'test.programs'") { row in try row.bytes(0) }
            }
            let bytes = try #require(announced.first)
            #expect(bytes.count > 256 << 10)
            let record = InboundRecord(
                topic: "test.programs", partition: 0, offset: 0, key: nil, headers: [], value: bytes, timestamp: 1)
            #expect(throws: Never.self) { try CloudEventDecoder.event(from: record, isFact: true) }
        }
    }

    @Test func twoContentsUnderOneIdentityAreNeverBothAccepted() async throws {
        try await IntakeBench.with { bench in
            let acceptance = HTTPIngest(pool: bench.pool, topics: bench.topics)
            for round in 0..<20 {
                let one = try Event(structured: Array(Stated.city("a\(round)", id: "same\(round)").utf8))
                let two = try Event(structured: Array(Stated.city("b\(round)", id: "same\(round)").utf8))
                async let first = Self.isAccepted(one, acceptance)
                async let second = Self.isAccepted(two, acceptance)
                let outcomes = try await [first, second]
                #expect(outcomes.sorted { $0 && !$1 } == [true, false])
            }
        }
    }

    /// False for a conflict.
    private static func isAccepted(_ event: Event, _ acceptance: HTTPIngest) async throws -> Bool {
        do {
            return try await acceptance.accept([event]) == [.accepted]
        } catch is IngestConflict {
            return false
        }
    }

    @Test func oneJobThatFailsHoldsNoOtherUp() async throws {
        try await IntakeBench.with { bench in
            try await bench.pool.withTransaction { transaction in
                try await transaction.enqueue([BadJob("x")])
                try await transaction.enqueue([GoodJob("y")])
            }
            struct Broken: Error {}
            let readiness = Readiness([])
            let work = JobRunner(
                pool: bench.pool,
                handlers: [
                    .one(BadJob.self) { _, _, _ in throw Broken() },
                    .one(GoodJob.self) { _, claim, _ in _ = try await claim() },
                ],
                readiness: readiness, log: .silent)
            _ = try await work.doSome()
            #expect(try await bench.texts("select kind from job") == ["bad"])
            #expect(
                try await bench.count("select count(*) from job where run_after > now() + interval '30 seconds'") == 1)
            #expect(!readiness.isReady)
        }
    }

    @Test func oneJobThatFailsHoldsNoneUpThatIsDoneTogetherWithIt() async throws {
        try await IntakeBench.with { bench in
            try await bench.pool.withTransaction {
                try await $0.enqueue((1...7).map { GoodJob("\($0)") })
            }
            struct Broken: Error {}
            let work = JobRunner(
                pool: bench.pool,
                handlers: [
                    .several(GoodJob.self, atMost: 3) { jobs, claim, _ in
                        #expect(jobs.count <= 3)
                        _ = try await claim()
                        if jobs.contains(where: { $0.subject == "5" }) { throw Broken() }
                    }
                ], readiness: Readiness([]), log: .silent)
            _ = try await work.doSome()
            #expect(try await bench.texts("select subject from job where run_after > now()") == ["5"])
            #expect(try await bench.count("select count(*) from job") == 1)
        }
    }

    /// A job that cannot be decoded as its type is kept, and named.
    @Test func aJobThatCannotBeReadIsKeptAndHoldsNoOtherUp() async throws {
        try await IntakeBench.with { bench in
            try await bench.pool.withConnection {
                try await $0.runScript(
                    "insert into job (kind, subject, detail) values ('good', 'x', 'y'), ('good', 'z', '')")
            }
            let readiness = Readiness([])
            let work = JobRunner(
                pool: bench.pool, handlers: [.one(GoodJob.self) { _, claim, _ in _ = try await claim() }],
                readiness: readiness, log: .silent)
            _ = try await work.doSome()
            #expect(try await bench.texts("select subject from job") == ["x"])
            #expect(readiness.report.contains { $0.reason == "good: a job good cannot be read" })
        }
    }

    @Test func theMarkOutlivesAControlRecordBehindIt() async throws {
        try await IntakeBench.with { bench in
            let fence = bench.fence()
            var claims = try await bench.claim(fence)
            try await bench.intake.store(
                [bench.record(Stated.city("alfa"), at: 0)],
                ends: [PartitionEnd(ClaimKey(bench.topics.intake(.programs), 0), 2)],
                under: fence,
                claims: &claims)
            #expect(
                try await bench.texts("select next_offset || ' ' || mark_offset from consumer_partition") == ["2 0"])
        }
    }
}
