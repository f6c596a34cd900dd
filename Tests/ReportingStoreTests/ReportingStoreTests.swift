internal import Chance
internal import FoundationEssentials
internal import JSON
internal import Messaging
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct ReportingStoreTests {
    private static func done(_ code: String, _ end: String, source: String = "https://office") -> String {
        OfficeEvents.event(
            "done-\(code)", "programs.activity.completed",
            #"{"activity":"\#(code)","partnerships":["a-b"],"end":"\#(end)"}"#, source: source)
    }

    private static func example() throws -> [String] {
        let root = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
        return try ["programs", "indicators"].flatMap { name in
            let bytes = try #require(
                FileManager.default.contents(atPath: "\(root)/examples/bandung-seoul/\(name).jsonl"))
            return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        }
    }

    /// An answer carries the trace of its request.
    @Test func theTraceOfARequestGoesOnWithItsAnswer() async throws {
        try await ReportingBench.with { bench in
            try await bench.store(try OfficeEvents.pair.map { try bench.fact($0) })
            let trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            try await bench.store([try bench.request("r", "a-b", "2020-12-31", trace: trace)])
            try await bench.settle()
            let answers = try await bench.texts(
                "select coalesce(trace, 'none') from outbox where convert_from(value, 'UTF8')::json ->> 'type' like '%report.published.v1'"
            )
            #expect(answers.count == 1)
            #expect(answers[0].hasPrefix("00-4bf92f3577b34da6a3ce929d0e0e4736-"))
        }
    }

    @Test func theExampleShuffledDoubledAndSplitGivesTheSameBytes() async throws {
        var expected: String?
        for seed in 1...5 {
            var generator = Seeded(UInt64(seed))
            try await ReportingBench.with { bench in
                var facts = try Self.example().map { try bench.fact($0) }
                facts += facts
                if seed > 1 { facts.shuffle(using: &generator) }
                // The request arrives somewhere in between.
                facts.insert(
                    try bench.request("r", "bandung-seoul", "2020-12-31"),
                    at: Int.random(in: 0...facts.count, using: &generator))
                var rest = facts[...]
                while !rest.isEmpty {
                    let size = Int.random(in: 1...90, using: &generator)
                    try await bench.store(Array(rest.prefix(size)))
                    rest = rest.dropFirst(size)
                    if Bool.random(using: &generator) { try await bench.settle() }
                }
                try await bench.settle()
                let content = try await bench.texts(
                    "select encode(content, 'escape') from report order by number desc limit 1")
                let last = try #require(content.first)
                if let expected { #expect(last == expected, "seed \(seed)") } else { expected = last }
            }
        }
        #expect(expected?.contains("e-government") == true)
    }

    @Test func aRequestWaitsForWhatItNamesAndTheLatestAndAllEarlierOnesStay() async throws {
        try await ReportingBench.with { bench in
            try await bench.store(
                try OfficeEvents.pair.map(bench.fact) + [
                    bench.request(
                        "r", "a-b", "2020-12-31", after: [EventRef(source: "https://office", id: "done-visit")])
                ])
            try await bench.settle()
            #expect(try await bench.texts("select number::text from report") == [])
            try await bench.store([bench.fact(Self.done("visit", "2019-05-01"))])
            try await bench.settle()
            #expect(try await bench.texts("select number::text from report order by number") == ["1"])
            try await bench.store([bench.fact(Self.done("course", "2020-05-01"))])
            try await bench.settle()
            #expect(try await bench.texts("select number::text from report order by number") == ["1", "2"])
            #expect(
                try await bench.texts(
                    "select count(*)::text from outbox where topic = 'test.reports' and value like '%report.published.v1%'"
                ) == ["2"])
        }
    }

    @Test func aRequestIsAnsweredInTheEndAndSaysWhatIsMissingEachAtItsOwnTime() async throws {
        try await ReportingBench.with { bench in
            let never = EventRef(source: "https://office", id: "never")
            try await bench.store(
                try OfficeEvents.pair.map(bench.fact) + [
                    bench.request("one", "a-b", "2020-12-31", after: [never]),
                    bench.request("two", "a-b", "2020-12-31", after: [never]),
                ])
            try await bench.settle()
            #expect(try await bench.texts("select id from report_request where answered_at is not null") == [])
            _ = try await bench.texts("update report_request set deadline = now() where id = 'one' returning id")
            _ = try await bench.texts("update job set kind = 'report' where kind = 'report-deadline' returning kind")
            try await bench.settle()
            #expect(try await bench.texts("select id from report_request where answered_at is not null") == ["one"])
            #expect(try await bench.texts("select count(*)::text from job where kind = 'report-deadline'") == ["1"])
            let notices = try await bench.texts(
                "select convert_from(value, 'UTF8') from outbox where topic = 'test.reports' and value like '%report.published.v1%'"
            )
            #expect(!notices.isEmpty)
            #expect(notices.allSatisfy { $0.contains(#""missing":[{"id":"never""#) })
        }
    }

    /// The two may come from different partitions, in one batch and in either order.
    @Test(arguments: [false, true]) func aWithdrawnRequestIsNotAnswered(_ comesFirst: Bool) async throws {
        try await ReportingBench.with { bench in
            try await bench.store(try OfficeEvents.pair.map(bench.fact))
            let withdrawal = OfficeEvents.event(
                "taken-back", "reports.event.withdrawn",
                #"{"source":"https://reader","id":"r","reason":{"en":"Not needed."}}"#, source: "https://reader")
            let request = try bench.request("r", "a-b", "2020-12-31")
            let taken = (topic: request.topic, value: Array(withdrawal.utf8))
            try await bench.store(comesFirst ? [taken, request] : [request, taken])
            try await bench.settle()
            #expect(
                try await bench.texts(
                    "select topic from outbox where convert_from(value, 'UTF8') like '%report.published.v1%'")
                    == [])
        }
    }

    @Test(arguments: [true, false]) func whatWasSetAsideIsNotWaitedFor(_ noticeComesFirst: Bool) async throws {
        try await ReportingBench.with { bench in
            let ref = EventRef(source: "https://office", id: "bad")
            let notice = Wire.bytes(
                ref: EventRef(source: "urn:kembar:programs", id: "n"), type: EventType(.programs, "event.set_aside"),
                time: try #require(Instant("2026-01-01T00:00:00Z")),
                data: JSONValue.object([
                    "source": "https://office", "id": "bad", "reason": "schema", "sentence": "s", "dead_letter": "d",
                    "topic": "test.in.programs", "partition": 0, "offset": 0,
                ]).bytes)
            let request = try bench.request("r", "a-b", "2020-12-31", after: [ref])
            try await bench.store(try OfficeEvents.pair.map(bench.fact))
            for record in noticeComesFirst
                ? [("test.programs", notice), request] : [request, ("test.programs", notice)]
            {
                try await bench.store([record])
            }
            try await bench.settle()
            #expect(try await bench.texts("select id from report_request where answered_at is not null") == ["r"])
        }
    }

    @Test func aContentThatComesBackIsAnnouncedAgain() async throws {
        try await ReportingBench.with { bench in
            let rivals = [
                Self.done("visit", "2019-05-01", source: "https://one"),
                Self.done("visit", "2020-05-01", source: "https://two"),
            ]
            try await bench.store(
                try (OfficeEvents.pair + rivals).map(bench.fact) + [bench.request("r", "a-b", "2020-12-31")])
            try await bench.settle()
            for (rank, (first, second)) in [
                ("https://one", "https://two"), ("https://two", "https://one"), ("https://one", "https://two"),
            ].enumerated() {
                try await bench.store(
                    try [(first, 1), (second, 2)].map { source, number in
                        try bench.fact(
                            OfficeEvents.event(
                                "rank-\(rank)-\(number)", "programs.source.ranked",
                                #"{"ranked":"\#(source)","rank":\#(number)}"#, time: "2026-02-0\(rank + 1)T00:00:00Z"))
                    })
                try await bench.settle()
            }
            let reports = try await bench.texts("select count(*)::text from report")
            #expect(Int(reports[0]) ?? 0 >= 3)
            #expect(
                try await bench.texts(
                    "select count(*)::text from outbox where topic = 'test.reports' and value like '%report.published.v1%'"
                ) == reports)
        }
    }

    @Test func aRankThatIsReinstatedCountsAgain() async throws {
        try await ReportingBench.with { bench in
            let rivals = [
                Self.done("visit", "2019-05-01", source: "https://one"),
                Self.done("visit", "2020-05-01", source: "https://two"),
            ]
            let rank = OfficeEvents.event("rank", "programs.source.ranked", #"{"ranked":"https://one","rank":1}"#)
            func withdraw(_ id: String, _ what: String, _ day: Int) -> String {
                OfficeEvents.event(
                    id, "programs.event.withdrawn",
                    #"{"source":"https://office","id":"\#(what)","reason":{"en":"r"}}"#,
                    time: "2026-03-0\(day)T00:00:00Z")
            }
            try await bench.store(
                try (OfficeEvents.pair + rivals + [rank, withdraw("w1", "rank", 1), withdraw("w2", "w1", 2)]).map(
                    bench.fact)
                    + [bench.request("r", "a-b", "2020-12-31")])
            try await bench.settle()
            let content = try await bench.texts("select encode(content, 'escape') from report")
            #expect(content.first?.contains(#""last_substantive_event":{"code":"visit","date":"2019-05-01""#) == true)
        }
    }

    @Test func aRequestThatWasTakenBackIsNotAnswered() async throws {
        try await ReportingBench.with { bench in
            let never = EventRef(source: "https://office", id: "never")
            try await bench.store(
                try OfficeEvents.pair.map(bench.fact) + [bench.request("r", "a-b", "2020-12-31", after: [never])])
            let withdrawal = OfficeEvents.event(
                "w", "reports.event.withdrawn", #"{"source":"https://reader","id":"r","reason":{"en":"r"}}"#)
            try await bench.store([("test.in.reports", Array(withdrawal.utf8))])
            try await bench.settle()
            try await bench.passDeadlines()
            try await bench.settle()
            #expect(try await bench.texts("select number::text from report") == [])
        }
    }
}
