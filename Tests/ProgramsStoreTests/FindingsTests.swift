internal import JSON
internal import Postgres
internal import ProgramsDomain
internal import Shared
internal import TestSupport
internal import Testing

/// Findings: returned to the publisher as advice, and read by entity, kind and rule.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct FindingsTests {
    private static let long = Stated.event(
        "budget.stated",
        #"{"budget":"long","start":"2016-01-01","end":"2017-06-30","value":{"amount":5,"currency":"IDR"},"partnerships":[{"partnership":"p"}]}"#,
        id: "long")

    @Test func aPublisherByHTTPLearnsWhatItsEventWouldCauseAndTheEventIsKept() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Stated.pair)
            let answer = try await bench.post(Self.long)
            #expect(answer.status == 202)
            let advice = answer.body.adviceSentences
            #expect(advice.contains { $0.hasPrefix("B04: budget long goes from 2016-01-01 to 2017-06-30") })
            try await bench.deliver()
            #expect(try await bench.texts("select code from entity where kind = 'budget'") == ["long"])
            // Sent again, the event causes nothing new.
            let again = try await bench.post(Self.long)
            #expect(again.body["status"]?.string == "known")
            #expect(again.body["advice"] == nil)
        }
    }

    @Test func anIllegalStepIsKeptHasNoEffectAndIsReported() async throws {
        try await RegistryBench.with { bench in
            let reopened = Stated.event(
                "obstacle.reopened", #"{"obstacle":"o","on":"2018-03-01"}"#, id: "reopened")
            try await bench.store(
                Stated.pair + [
                    Stated.event(
                        "obstacle.opened",
                        #"{"obstacle":"o","category":"funding","title":{"en":"O"},"on":"2018-01-01","about":[{"kind":"partnership","code":"p"}]}"#,
                        id: "opened")
                ])
            let advice = try await bench.post(reopened).body.adviceSentences
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
            try await bench.store(Stated.pair + [Self.long])
            let thing = try await bench.get("/v1/findings?thing=budget/long")
            #expect(Self.rules(thing).contains("B04"))
            #expect(!Self.rules(try await bench.get("/v1/findings?kind=city")).isEmpty)
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
            try await bench.store(Stated.pair + [Self.long])
            #expect(Self.rules(try await bench.get("/v1/findings?rule=B04")) == ["B04"])
            try await bench.store([
                Stated.event(
                    "event.withdrawn", #"{"source":"\#(Stated.office)","id":"long","reason":{"en":"A mistake."}}"#,
                    id: "withdrawn", at: "2026-02-01T00:00:00Z")
            ])
            #expect(Self.rules(try await bench.get("/v1/findings?rule=B04")).isEmpty)
        }
    }

    @Test func aDraftIsTakenAndListedAsIncomplete() async throws {
        try await RegistryBench.with { bench in
            try await bench.store([Stated.city("a")])
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
            #expect(rules.count == Rule.all.count)
            #expect(!rules.isEmpty)
            #expect(rules.allSatisfy { $0["statement"]?.string?.hasSuffix(".") == true })
        }
    }

    private static func rules(_ answer: RegistryBench.Answer) -> [String] {
        (answer.body["findings"]?.elements ?? []).compactMap { $0["rule"]?.string }
    }

    @Test func adviceCoversWhatTheEventChangesElsewhereAndTheWholeBatch() async throws {
        try await RegistryBench.with { bench in
            func row(_ code: String, _ persons: Int) -> String {
                Stated.event(
                    "participation.recorded", #"{"participation":"\#(code)","activity":"t","persons":\#(persons)}"#,
                    id: code)
            }
            try await bench.store(
                Stated.pair + [
                    Stated.event(
                        "activity.completed",
                        #"{"activity":"t","partnerships":["p"],"end":"2016-03-24","participants":6}"#, id: "t")
                ])
            let alone = try await bench.post(row("n1", 2))
            #expect(alone.body.adviceSentences.contains { $0.hasPrefix("B11: activity t") })
            // Stated together, and with the one that has not arrived yet, they make six.
            let batch = try await bench.post(batch: [row("n2", 3), row("n3", 1)])
            #expect(batch.status == 202)
            let stated = (batch.body["events"]?.elements ?? []).flatMap(\.adviceSentences)
            #expect(!stated.contains { $0.hasPrefix("B11: ") })
        }
    }

    private static let component = Stated.event(
        "component.defined", #"{"component":"c","name":{"en":"C"},"agreement":"m"}"#, id: "c")
    private static let signed = Stated.event(
        "agreement.signed", #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016-06-24"}"#, id: "m")

    private static func advice(_ answer: RegistryBench.Answer) -> [String] {
        answer.body.adviceSentences
    }

    @Test func adviceReachesWhatAResponsibilityOrAPostBears() async throws {
        try await RegistryBench.with { bench in
            func assigned(_ code: String, _ role: String) -> String {
                Stated.event(
                    "responsibility.assigned",
                    #"{"responsibility":"\#(code)","component":"c","party":{"kind":"city","code":"a"},"role":"\#(role)","post":"h","from":"2016"}"#,
                    id: code)
            }
            try await bench.store(
                Stated.pair + [
                    Self.signed, Self.component,
                    Stated.event(
                        "organisation.registered", #"{"organisation":"o","name":{"en":"O"},"type":"10"}"#, id: "o"),
                    Stated.event(
                        "post.registered", #"{"post":"h","organisation":"o","title":{"en":"H"}}"#, id: "h"),
                    assigned("r2", "2"), assigned("r4", "4"),
                ])
            #expect(Self.rules(try await bench.get("/v1/findings?thing=component/c&rule=B09")).isEmpty)
            let given = try await bench.post(
                Stated.event("responsibility.vacated", #"{"responsibility":"r2","on":"2018"}"#, id: "v2"))
            #expect(Self.advice(given).contains { $0.hasPrefix("B09: Nobody is accountable for component c") })
            let left = try await bench.post(
                Stated.event("post.vacated", #"{"post":"h","on":"2018"}"#, id: "v"))
            #expect(Self.advice(left).contains { $0.hasPrefix("B09: ") })
        }
    }

    /// An entity that does not exist, on that day or any more, has no findings.
    @Test func nothingIsFoundAboutWhatIsNotThere() async throws {
        try await RegistryBench.with { bench in
            try bench.set(now: "2026-03-01T10:00:00Z")
            try await bench.store(Stated.pair + [Self.signed])
            try bench.set(now: "2026-03-02T10:00:00Z")
            try await bench.store([Self.component])
            func found(_ query: String) async throws -> [String] {
                Self.rules(try await bench.get("/v1/findings?kind=component\(query)"))
            }
            #expect(try await found("&rule=B09") == ["B09"])
            #expect(try await found("&known_at=2026-03-01").isEmpty)
            try await bench.store([
                Stated.event(
                    "event.withdrawn", #"{"source":"\#(Stated.office)","id":"c","reason":{"en":"A mistake."}}"#,
                    id: "withdrawn", at: "2026-03-02T09:00:00Z")
            ])
            let left = try await found("")
            #expect(left == [])
        }
    }

    /// An end that was stated in advance does not apply yet.
    @Test func formalityIsThatOfTheDay() async throws {
        try await RegistryBench.with { bench in
            try bench.set(now: "2026-03-01T10:00:00Z")
            try await bench.store(
                Stated.pair + [
                    Self.signed,
                    Stated.event(
                        "partnership.terminated",
                        #"{"partnership":"p","on":"2026-12-31","reason":{"text":{"en":"Notice was given."}}}"#,
                        id: "end"),
                ])
            #expect(try await bench.get("/v1/partnerships/p").body["formality"] == "formalised")
            #expect(try await bench.get("/v1/partnerships/p?as_of=2026-12-31").body["formality"] == "terminated")
            try bench.set(now: "2027-01-01T10:00:00Z")
            #expect(try await bench.get("/v1/partnerships/p").body["formality"] == "terminated")
        }
    }

    /// The signing was not stated; the entry into force was.
    @Test func anAgreementInForceWithoutASigningFormalises() async throws {
        try await RegistryBench.with { bench in
            try bench.set(now: "2026-03-01T10:00:00Z")
            try await bench.store(
                Stated.pair + [
                    Stated.event(
                        "agreement.drafted", #"{"agreement":"m","kind":"mou","partnerships":["p"],"on":"2015"}"#,
                        id: "drafted")
                ])
            #expect(try await bench.get("/v1/partnerships/p").body["formality"] == "exploratory")
            try await bench.store([
                Stated.event("agreement.entered_into_force", #"{"agreement":"m","on":"2016"}"#, id: "force")
            ])
            #expect(try await bench.get("/v1/partnerships/p").body["formality"] == "formalised")
            #expect(try await bench.get("/v1/partnerships/p?as_of=2015-12-31").body["formality"] == "exploratory")
            try await bench.store([Stated.event("agreement.expired", #"{"agreement":"m","on":"2019"}"#, id: "end")])
            #expect(try await bench.get("/v1/partnerships/p").body["formality"] == "expired")
        }
    }

    /// No publisher waits while a long history is read.
    @Test func onAVeryLongHistoryNoAdviceIsGiven() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Stated.pair + [Self.long])
            func stated(_ id: String) -> String {
                Stated.event(
                    "budget.stated",
                    #"{"budget":"long","start":"2016-01-01","end":"2017-06-30","value":{"amount":6,"currency":"IDR"},"partnerships":[{"partnership":"p"}]}"#,
                    id: id)
            }
            #expect(try await bench.post(stated("rival")).body["advice"] != nil)
            try await bench.store((1...2000).map { stated("again-\($0)") })
            let answer = try await bench.post(stated("one-more"))
            #expect(answer.status == 202)
            #expect(answer.body["advice"]?.elements.map { $0["rule"] } == ["not_judged"])
        }
    }

    @Test func anEventIsKeptThoughNoAdviceCanBeGiven() async throws {
        try await RegistryBench.with(advises: false) { bench in
            let answer = try await bench.post(Stated.city("a"))
            #expect(answer.status == 202)
            #expect(answer.body["advice"]?.elements.map { $0["rule"] } == ["not_judged"])
            try await bench.deliver()
            #expect(try await bench.texts("select code from entity") == ["a"])
        }
    }

    /// The next edition of a code list may withdraw a code; events accepted before are read and folded as before.
    @Test func whatWasAcceptedStaysReadableWhateverTheListsHaveBecome() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Stated.pair)
            _ = try await bench.texts(
                "update inbox set event = convert_to(replace(convert_from(event, 'UTF8'), '\"KR\"', '\"AN\"'), 'UTF8') where id = 'city-b' returning id"
            )
            try await bench.store([
                Stated.event(
                    "city.registered", #"{"city":"b","name":{"en":"Another name"},"country":"KR"}"#, id: "city-b-2")
            ])
            #expect(try await bench.get("/v1/cities/b").body["history"]?.elements.count == 2)
            #expect(try await bench.get("/v1/partnerships/p").status == 200)
            #expect(try await bench.post(Stated.city("c", country: "AN")).status == 422)
        }
    }
}
