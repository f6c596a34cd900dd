internal import JSON
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// The history of an entity is read page by page, however long it is.
@Suite(.needsPostgres, .timeLimit(.minutes(15))) struct HistoryPageTests {
    private static func postponed(_ number: Int) -> String {
        Stated.event(
            "activity.postponed", #"{"activity":"t","on":"2019-02-01"}"#, id: "postponed-\(number)",
            at:
                "2026-02-01T\(10 + number / 3600):\(String(100 + number / 60 % 60).dropFirst()):\(String(100 + number % 60).dropFirst())Z"
        )
    }

    private static func ids(_ answer: RegistryBench.Answer) -> [String] {
        (answer.body["history"]?.elements ?? []).compactMap { $0["event"]?["id"]?.string }
    }

    private static func pages(_ bench: RegistryBench, _ query: String) async throws -> [String] {
        var ids: [String] = []
        var after = ""
        repeat {
            let page = try await bench.get("/v1/activities/t?\(query)\(after)")
            try #require(page.status == 200)
            ids += Self.ids(page)
            after = (page.body["next_after"]?.string).map { "&after=\($0)" } ?? ""
            try #require(ids.count < 10_000)
        } while !after.isEmpty
        return ids
    }

    @Test(arguments: [1, 2, 3, 100])
    func thePagesOfAHistoryHoldEachEventOnce(_ limit: Int) async throws {
        try await RegistryBench.with { bench in
            let withdrawal = #"{"source":"\#(Stated.office)","id":"postponed-2","reason":{"en":"A mistake."}}"#
            let again = #"{"source":"\#(Stated.office)","id":"withdrawn","reason":{"en":"It was right."}}"#
            try await bench.store(Stated.pair + [Stated.planned("t", "p", on: "2016-01-10")])
            try await bench.store((1...4).map(Self.postponed))
            try bench.set(now: "2026-12-01T00:00:00Z")
            try await bench.store([
                Stated.event("event.withdrawn", withdrawal, id: "withdrawn", at: "2026-03-01T00:00:00Z"),
                Stated.event("event.withdrawn", again, id: "restored", at: "2026-03-02T00:00:00Z"),
                // Of another entity.
                Stated.planned("u", "p", on: "2016-01-10"),
            ])
            let all = ["planned-t"] + (1...4).map { "postponed-\($0)" } + ["withdrawn", "restored"]
            let found = try await Self.pages(bench, "limit=\(limit)")
            #expect(found.sorted() == all.sorted())
            #expect(found.suffix(2) == ["withdrawn", "restored"])
            // What was accepted later is left out.
            let before = try await Self.pages(bench, "limit=\(limit)&known_at=2026-11-30")
            #expect(before.sorted() == all.dropLast(2).sorted())
            #expect(try await bench.get("/v1/activities/t?limit=\(limit)&after=x").status == 400)
        }
    }

    @Test func aLongHistoryIsShownAsStoredAndReadPageByPage() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Stated.pair + [Stated.planned("t", "p", on: "2016-01-10")])
            try await bench.store((1...2000).map(Self.postponed))
            let shown = try await bench.get("/v1/activities/t")
            #expect(shown.status == 200)
            #expect(shown.body["state"] == "postponed")
            #expect(shown.body["version"] == 2)
            #expect(shown.body["omitted"]?.string?.contains("2000 events") == true)
            #expect(shown.body["steps"] == nil)
            #expect(Self.ids(shown).count == 100)
            let found = try await Self.pages(bench, "limit=700")
            #expect(found.count == 2001)
            #expect(Set(found).count == 2001)
            // Another time would have to be folded.
            for query in ["as_of=2018-12-31", "known_at=2026-11-30"] {
                let then = try await bench.get("/v1/activities/t?\(query)")
                #expect(then.status == 422)
                #expect(then.slug == "too-many-events")
            }
            // Another entity of the partnership is shown in full.
            #expect(try await bench.get("/v1/partnerships/p").body["steps"]?.elements.count == 1)
        }
    }

    /// More events around an entity than are read for one reply: it is shown without what would need them.
    @Test func anEntityWithTooManyEventsAroundItIsShownWithoutItsFindings() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Stated.pair + [Stated.planned("t", "p", on: "2016-01-10")])
            _ = try await bench.texts(
                """
                insert into inbox (source, id, cause_source, cause_id, type, time, entity_kind, entity_code, digest, event,
                                   verdict, accepted_at, topic, partition, "offset")
                select source, id || number, cause_source, cause_id || number, type, time, entity_kind, entity_code, digest,
                       event, verdict, accepted_at, topic, partition, "offset"
                from inbox, generate_series(1, 20000) as number where id = 'planned-t'
                """)
            let shown = try await bench.get("/v1/partnerships/p")
            #expect(shown.status == 200)
            #expect(shown.body["steps"]?.elements.count == 1)
            #expect(shown.body["findings"] == nil)
            #expect(shown.body["omitted"]?.string?.contains("20000") == true)
            let findings = try await bench.get("/v1/findings?thing=partnership/p")
            #expect(findings.status == 422)
            #expect(findings.slug == "too-many-events")
            // A list goes on after it.
            try await bench.store([Stated.planned("u", "p", on: "2016-01-10")])
            let first = try await bench.get("/v1/activities?as_of=2018-12-31")
            #expect(first.codes == ["t"])
            #expect(first.body["items"]?.elements.first?["omitted"]?.string?.contains("20000") == true)
            #expect(first.body["next_after"] == "t")
            #expect(try await bench.get("/v1/activities?as_of=2018-12-31&after=t").codes == ["u"])
            let judged = try await bench.get("/v1/findings?kind=activity")
            #expect(judged.body["omitted"]?["thing"] == "activity/t")
            #expect(judged.body["next_after"] == "activity/t")
            // A publisher still gets an answer.
            let posted = try await bench.post(Self.postponed(1))
            #expect(posted.status == 202)
        }
    }

    private static func withdrawn(_ id: String, by withdrawal: String) -> String {
        Stated.event(
            "event.withdrawn", #"{"source":"\#(Stated.office)","id":"\#(id)","reason":{"en":"A mistake."}}"#,
            id: withdrawal,
            at: "2026-03-01T00:00:00Z")
    }

    /// Withdrawals are read with the events that they withdraw, and count as much.
    @Test(arguments: [false, true]) func manyWithdrawalsAreALongHistory(_ isChain: Bool) async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Stated.pair)
            let withdrawals = (1...2000).map { number in
                Self.withdrawn(isChain && number > 1 ? "w\(number - 1)" : "city-a", by: "w\(number)")
            }
            try await bench.store(withdrawals)
            let shown = try await bench.get("/v1/cities/a")
            #expect(shown.status == 200)
            #expect(shown.body["omitted"]?.string?.contains("2000 events") == true)
            #expect(Self.ids(shown).count == 100)
            #expect(try await bench.get("/v1/cities/a?as_of=2018-12-31").slug == "too-many-events")
            // A chain of even length withdraws nothing.
            let city = try await bench.get("/v1/cities/b")
            #expect(city.body["steps"]?.elements.count == 1)
            let renamed = try await bench.post(
                Stated.event(
                    "city.registered", #"{"city":"a","name":{"en":"Alfa"},"country":"ID"}"#, id: "renamed"))
            #expect(renamed.status == 202)
            #expect(renamed.body["advice"]?.elements.contains { $0["rule"] == "not_judged" } == true)
        }
    }

    @Test func whatIsNotListedIsCounted() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Stated.pair)
            // 101 agreements name one component.
            try await bench.store(
                (1...101).map { number in
                    Stated.event(
                        "agreement.signed",
                        #"{"agreement":"m\#(number)","kind":"mou","partnerships":["p"],"signed":"2016-06-24","components":[{"code":"m.tax","name":{"en":"Tax"}}]}"#,
                        id: "m\(number)")
                })
            let named = try await bench.get("/v1/components/m.tax")
            #expect(named.body["named_by"]?.elements.count == 100)
            #expect(named.body["named_by_count"] == 101)
            // 101 events wait for a partnership each.
            try await bench.store((1...101).map { Stated.planned("v\($0)", "q\($0)", on: "2016-01-10") })
            let waiting = try await bench.get("/v1/waiting?limit=1000")
            #expect(waiting.body["waiting"]?.elements.count == 101)
            #expect(waiting.body["nearest_omitted"] == 1)
            #expect(try await bench.get("/v1/waiting?limit=100").body["nearest_omitted"] == nil)
        }
    }
}
