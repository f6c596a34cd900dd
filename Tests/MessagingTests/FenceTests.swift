internal import Messaging
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct FenceTests {
    @Test func theEarlierOwnerWritesNothingOnceAnotherHasTakenThePartition() async throws {
        try await IntakeBench.with { bench in
            let (old, new) = (bench.fence("old"), bench.fence("new"))
            var oldClaims = try await bench.claim(old)
            var newClaims = try await bench.claim(new)
            await #expect(throws: Fence.Fenced.self) {
                try await bench.intake.store([bench.record(Stated.city("alfa"), at: 0)], under: old, claims: &oldClaims)
            }
            #expect(try await bench.count("select count(*) from inbox") == 0)
            try await bench.intake.store([bench.record(Stated.city("beta"), at: 0)], under: new, claims: &newClaims)
            #expect(try await bench.texts("select id from inbox") == ["city-beta"])
        }
    }

    @Test func aBatchThatWasStoredAlreadyIsNotStoredAgain() async throws {
        try await IntakeBench.with { bench in
            let fence = bench.fence()
            var claims = try await bench.claim(fence)
            let before = claims
            try await bench.intake.store([bench.record(Stated.city("alfa"), at: 0)], under: fence, claims: &claims)
            var stale = before
            await #expect(throws: Fence.Fenced.self) {
                try await bench.intake.store([bench.record(Stated.city("beta"), at: 0)], under: fence, claims: &stale)
            }
            #expect(try await bench.texts("select id from inbox") == ["city-alfa"])
        }
    }

    @Test func anOwnerThatHangsInsideItsTransactionIsTerminated() async throws {
        try await IntakeBench.with { bench in
            let old = bench.fence("old")
            var claims = try await bench.claim(old)
            try await bench.intake.store([bench.record(Stated.city("alfa"), at: 0)], under: old, claims: &claims)
            // Hold the row as a suspended member would, from the backend that the row names.
            let holder = try await PostgresConnection.connect(bench.conninfo)
            try await holder.run("update consumer_partition set backend_pid = pg_backend_pid()")
            try await holder.run("begin")
            try await holder.run("select from consumer_partition for update")
            let taken = try await bench.claim(bench.fence("new"))
            #expect(taken.values.first?.nextOffset == 1)
            await #expect(throws: PostgresError.self) { try await holder.run("select 1") }
        }
    }

    @Test func aGapIsWrittenDownAndPassed() async throws {
        try await IntakeBench.with { bench in
            let fence = bench.fence()
            let claim = try #require(try await bench.claim(fence).values.first)
            try await fence.skipGap(claim, to: 40, on: bench.messaging)
            #expect(try await bench.claim(fence).values.first?.nextOffset == 40)
            #expect(try await bench.texts("select from_offset || '..' || to_offset from partition_gap") == ["0..40"])
        }
    }

    @Test func anotherLogUnderTheSameNameIsReadFromItsBeginning() async throws {
        try await IntakeBench.with { bench in
            let fence = bench.fence()
            var claims = try await bench.claim(fence)
            try await bench.intake.store([bench.record(Stated.city("alfa"), at: 0)], under: fence, claims: &claims)
            try await fence.beginAnew(try #require(claims.values.first), on: bench.messaging)
            let anew = try await bench.claim(fence).values.first
            #expect(anew?.incarnation == 2)
            #expect(anew?.nextOffset == 0)
            #expect(anew?.mark == nil)
        }
    }
}
