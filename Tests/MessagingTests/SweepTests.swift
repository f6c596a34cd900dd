internal import Messaging
internal import Postgres
internal import TestSupport
internal import Testing

@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct SweepTests {
    @Test func whatWaitsForSomethingKnownIsFoundAgain() async throws {
        try await IntakeBench.with { bench in
            try await bench.store([Stated.partnership("p", ["a", "b"]), Stated.withdrawn("late", as: "w")])
            try await bench.store([Stated.city("a"), Stated.city("b"), Stated.city("late", id: "late")])
            // Simulates the loss of every wake-up.
            _ = try await bench.texts("delete from job returning kind")
            try await WaitingSweep.sweep(bench.messaging)
            try await bench.settle()
            #expect(try await bench.count("select count(*) from waiting") == 0)
            #expect(try await bench.count("select count(*) from inbox where is_waiting") == 0)
        }
    }
}
