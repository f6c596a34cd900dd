internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// The links of a long history are the same as after a fold from scratch.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct LongHistoryTests {
    /// A later claim makes the last step of a long history legal: from then on the links of that step are current.
    @Test func aReasonThatComesLaterMakesTheLinksOfTheLastStepCurrent() async throws {
        try await RegistryBench.with { bench in
            func signed(_ id: String, _ version: Int, _ day: String, _ partnership: String, _ more: String = "")
                -> String
            {
                Stated.event(
                    "agreement.signed",
                    #"{"agreement":"m","kind":"mou","partnerships":["\#(partnership)"],"signed":"\#(day)","version":\#(version)\#(more)}"#,
                    id: id)
            }
            let reason = #","reason":{"text":{"en":"Begun anew."}}"#
            try await bench.store(
                Stated.pair + [Stated.partnership("q", ["a", "b"]), signed("1", 1, "2010-01-01", "p")]
                    + (1...80).map { number in
                        Stated.event(
                            "agreement.renewal_decided",
                            #"{"agreement":"m","decision":"renew","on":"2011-01-01","occurrence":\#(number)}"#,
                            id: "renewal-\(number)")
                    })
            try await bench.settle()
            try await bench.store([
                Stated.event("agreement.terminated", #"{"agreement":"m","on":"2020-01-01"\#(reason)}"#, id: "end")
            ])
            try await bench.store([signed("2", 2, "2021-01-01", "q")])
            try await bench.settle()
            let current: Statement =
                "select is_current::text from link where kind = 'agreement' and code = 'm' and to_code = 'q'"
            #expect(
                try await bench.texts("select (checkpoint is not null)::text from entity where code = 'm'") == ["true"])
            #expect(try await bench.texts(current) == ["false"])
            try await bench.store([signed("3", 2, "2021-01-01", "q", reason)])
            try await bench.settle()
            #expect(try await bench.texts(current) == ["true"])
            let before = try await bench.derived()
            try await bench.recompute()
            #expect(try await bench.derived() == before)
        }
    }
}
