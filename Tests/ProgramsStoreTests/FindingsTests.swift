internal import JSON
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// Findings: told to the publisher as advice, and read by thing, kind and rule.
@Suite(.needsPostgres, .timeLimit(.minutes(2)))
struct FindingsTests {
    private static let long = Told.event(
        "budget.stated",
        #"{"budget":"long","start":"2016-01-01","end":"2017-06-30","value":{"amount":5,"currency":"IDR"},"partnerships":[{"partnership":"p"}]}"#,
        id: "long")

    @Test func aPublisherByHTTPIsToldWhatItsEventWouldCauseAndTheEventIsKept() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Told.pair)
            let answer = try await bench.post(Self.long)
            #expect(answer.status == 202)
            let advice = (answer.body["advice"]?.elements ?? []).compactMap(\.string)
            #expect(advice.contains { $0.hasPrefix("B04: budget long goes from 2016-01-01 to 2017-06-30") })
            try await bench.deliver()
            #expect(try await bench.texts("select code from entity where kind = 'budget'") == ["long"])
            // Said once more it causes nothing new.
            let again = try await bench.post(Self.long)
            #expect(again.body["status"]?.string == "known")
            #expect(again.body["advice"] == nil)
        }
    }

    @Test func anIllegalStepIsKeptHasNoEffectAndIsReported() async throws {
        try await RegistryBench.with { bench in
            let reopened = Told.event(
                "obstacle.reopened", #"{"obstacle":"o","on":"2018-03-01"}"#, id: "reopened")
            try await bench.store(
                Told.pair + [
                    Told.event(
                        "obstacle.opened",
                        #"{"obstacle":"o","category":"funding","title":{"en":"O"},"on":"2018-01-01","about":[{"kind":"partnership","code":"p"}]}"#,
                        id: "opened")
                ])
            let advice = (try await bench.post(reopened).body["advice"]?.elements ?? []).compactMap(\.string)
            #expect(advice.contains { $0.hasPrefix("R27: ") })
            try await bench.deliver()
            let shown = try await bench.get("/v1/obstacles/o")
            #expect(shown.body["state"]?.string == "open")
            #expect(shown.body["not_applied"]?.elements.count == 1)
            #expect(shown.body["history"]?.elements.count == 2)
            let found = try await bench.get("/v1/findings?rule=R27")
            #expect(found.body["findings"]?.elements.map { $0["thing"]?["code"]?.string } == ["o"])
        }
    }

    @Test func findingsAreReadByThingKindAndRuleAndPageByPage() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Told.pair + [Self.long])
            let thing = try await bench.get("/v1/findings?thing=budget/long")
            #expect(Self.rules(thing).contains("B04"))
            #expect(Self.rules(try await bench.get("/v1/findings?kind=city")).allSatisfy { $0 == "B20" })
            #expect(Self.rules(try await bench.get("/v1/findings?rule=B04")) == ["B04"])
            let all = try await bench.get("/v1/findings")
            var seen: [JSONValue] = []
            var after: String? = ""
            while let cursor = after {
                let page = try await bench.get("/v1/findings?limit=1\(cursor.isEmpty ? "" : "&after=\(cursor)")")
                seen += page.body["findings"]?.elements ?? []
                after = page.body["next_after"]?.string
            }
            #expect(seen == all.body["findings"]?.elements)
            #expect(!seen.isEmpty)
        }
    }

    @Test func aFindingIsGoneWhenTheFactsChange() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Told.pair + [Self.long])
            #expect(Self.rules(try await bench.get("/v1/findings?rule=B04")) == ["B04"])
            try await bench.store([
                Told.event(
                    "event.withdrawn", #"{"source":"\#(Told.office)","id":"long","reason":{"en":"A mistake."}}"#,
                    id: "withdrawn", at: "2026-02-01T00:00:00Z")
            ])
            #expect(Self.rules(try await bench.get("/v1/findings?rule=B04")).isEmpty)
        }
    }

    @Test func aDraftIsTakenAndListedAsIncomplete() async throws {
        try await RegistryBench.with { bench in
            try await bench.store([Told.city("a")])
            let shown = try await bench.get("/v1/cities/a")
            #expect(
                shown.body["missing"]?.elements.compactMap(\.string)
                    == ["admin_level", "is_national_capital", "geonames_id or latitude"])
            #expect(Self.rules(try await bench.get("/v1/findings?thing=city/a")) == ["B20"])
        }
    }

    @Test func everyRuleIsListedWithWhatMustHold() async throws {
        try await RegistryBench.with { bench in
            let rules = try await bench.get("/v1/rules").body["rules"]?.elements ?? []
            #expect(rules.count == 25)
            #expect(rules.allSatisfy { $0["statement"]?.string?.hasSuffix(".") == true })
        }
    }

    private static func rules(_ answer: RegistryBench.Answer) -> [String] {
        (answer.body["findings"]?.elements ?? []).compactMap { $0["rule"]?.string }
    }

    @Test func adviceCoversWhatTheEventChangesElsewhereAndTheWholeBatch() async throws {
        try await RegistryBench.with { bench in
            func row(_ code: String, _ persons: Int) -> String {
                Told.event(
                    "participation.recorded", #"{"participation":"\#(code)","activity":"t","persons":\#(persons)}"#,
                    id: code)
            }
            try await bench.store(
                Told.pair + [
                    Told.event(
                        "activity.completed",
                        #"{"activity":"t","partnerships":["p"],"end":"2016-03-24","participants":6}"#, id: "t")
                ])
            let alone = try await bench.post(row("n1", 2))
            #expect((alone.body["advice"]?.elements ?? []).contains { $0.string?.hasPrefix("B11: activity t") == true })
            // Told together they make six.
            let batch = try await bench.post(batch: [row("n2", 4), row("n3", 2)])
            #expect(batch.status == 202)
            let told = (batch.body["events"]?.elements ?? []).flatMap { $0["advice"]?.elements ?? [] }
            #expect(!told.contains { $0.string?.hasPrefix("B11: ") == true })
        }
    }

    @Test func anEventIsKeptThoughNoAdviceCanBeGiven() async throws {
        try await RegistryBench.with(advises: false) { bench in
            let answer = try await bench.post(Told.city("a"))
            #expect(answer.status == 202)
            #expect(answer.body["advice"] == nil)
            try await bench.deliver()
            #expect(try await bench.texts("select code from entity") == ["a"])
        }
    }

    /// The next edition of a list may withdraw a code; what was accepted before it is read and folded as ever.
    @Test func whatWasAcceptedStaysReadableWhateverTheListsHaveBecome() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Told.pair)
            _ = try await bench.texts(
                "update inbox set event = convert_to(replace(convert_from(event, 'UTF8'), '\"KR\"', '\"AN\"'), 'UTF8') where id = 'city-b' returning id"
            )
            try await bench.store([
                Told.event(
                    "city.registered", #"{"city":"b","name":{"en":"Another name"},"country":"KR"}"#, id: "city-b-2")
            ])
            #expect(try await bench.get("/v1/cities/b").body["history"]?.elements.count == 2)
            #expect(try await bench.get("/v1/partnerships/p").status == 200)
            #expect(try await bench.post(Told.city("c", country: "AN")).status == 422)
        }
    }
}
