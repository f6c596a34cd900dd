internal import Messaging
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// Withdrawals of withdrawals, as deep as publishers make them.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct WithdrawalChainTests {
    private static let length = 3000

    private static func chain() -> [String] {
        (1...Self.length).map { number in
            Stated.event(
                "w\(number)", "programs.event.withdrawn.v1",
                #"{"source":"https://office","id":"\#(number == 1 ? "done-visit" : "w\(number - 1)")","reason":{"en":"Wrong."}}"#,
                time:
                    "2026-01-01T00:\(number / 60 < 10 ? "0" : "")\(number / 60):\(number % 60 < 10 ? "0" : "")\(number % 60)Z"
            )
        }
    }

    /// In one batch, in many, and backwards, where every withdrawal waits for the one before.
    @Test(arguments: ["one batch", "batches", "backwards"]) func aLongChainIsStoredAndJudgedByItsParity(_ way: String)
        async throws
    {
        try await IntakeBench.with { bench in
            try await bench.store([
                Stated.city("alfa"), Stated.city("beta"), Stated.partnership("alfa-beta", ["alfa", "beta"]),
                Stated.done("visit", "alfa-beta"),
            ])
            let chain = way == "backwards" ? Self.chain().reversed() : Self.chain()
            let size = way == "one batch" ? chain.count : 500
            for start in stride(from: 0, to: chain.count, by: size) {
                try await bench.store(Array(chain[start..<min(start + size, chain.count)]))
            }
            try await bench.settle()
            #expect(try await bench.count("select count(*) from inbox where is_waiting") == 0)
            // An even number of withdrawals withdraws nothing.
            #expect(try await bench.texts("select state from entity where kind = 'activity'") == ["done"])
            try await bench.store([
                Stated.event(
                    "last", "programs.event.withdrawn.v1",
                    #"{"source":"https://office","id":"w\#(Self.length)","reason":{"en":"Wrong."}}"#,
                    time: "2026-01-02T00:00:00Z")
            ])
            try await bench.settle()
            #expect(try await bench.texts("select state from entity where kind = 'activity'") != ["done"])
        }
    }
}
