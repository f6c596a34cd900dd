internal import JSON
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// The advice on an accepted event: what it waits for, what was probably misspelt, and the findings it would cause.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct AdviceTests {
    private static let pair = [
        Stated.city("bandung"), Stated.city("seoul", country: "KR"),
        Stated.partnership("bandung-seoul", ["bandung", "seoul"]),
    ]
    private static let signed = Stated.event(
        "agreement.signed", #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016-06-24"}"#, id: "m")
    private static let opened = Stated.event(
        "obstacle.opened",
        #"{"obstacle":"o","category":"funding","title":{"en":"O"},"on":"2018-01-01","about":[{"kind":"partnership","code":"p"}]}"#,
        id: "opened")

    private static func renewed(_ more: String, id: String = "m2") -> String {
        Stated.event(
            "agreement.signed",
            #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2021-06-24"\#(more)}"#, id: id,
            at: "2026-02-01T00:00:00Z")
    }

    private static let asksForVersion =
        "B33: Version 1 of agreement m is stated to have been signed on 2016-06-24 and 2021-06-24. Is one of them version 2? State `version` with it."

    /// The sentences of one rule.
    private static func advice(_ body: JSONValue, of rule: String) -> [String] {
        body.adviceSentences.filter { $0.hasPrefix("\(rule): ") }
    }

    private static func waits(_ kind: String, _ code: String, nearest: String? = nil) -> String {
        let hint = nearest.map { " Similar known codes: \($0)." } ?? ""
        return "waits: The event waits until \(kind) \(code) is known; no event has registered it here.\(hint)"
    }

    // MARK: Unknown codes

    @Test func aMisspeltCodeIsReportedWithTheNearestKnownOne() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Self.pair)
            let answer = try await bench.post(Stated.planned("visit", "bandung-seul", on: "2020-01-10"))
            #expect(answer.status == 202)
            #expect(
                Self.advice(answer.body, of: "waits")
                    == [Self.waits("partnership", "bandung-seul", nearest: "bandung-seoul")])
            // The event waits, as the advice says.
            try await bench.deliver()
            let outcome = try await bench.get("/v1/events?source=\(Stated.office)&id=planned-visit")
            #expect(outcome.body["state"] == "waiting")
            #expect(outcome.body["waits_for"]?.elements.compactMap(\.string) == ["partnership bandung-seul"])
        }
    }

    /// Each code with the nearest known one, sorted by code; a code that resembles nothing has none.
    @Test func severalUnknownCodesAreReported() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Self.pair)
            let two = try await bench.post(Stated.partnership("second", ["seol", "bandnug"]))
            #expect(
                Self.advice(two.body, of: "waits") == [
                    Self.waits("city", "bandnug", nearest: "bandung"), Self.waits("city", "seol", nearest: "seoul"),
                ])
            let other = try await bench.post(Stated.partnership("third", ["bandung", "semarang"]))
            #expect(Self.advice(other.body, of: "waits") == [Self.waits("city", "semarang")])
            // A code of another kind does not count: there is a city seoul, but no partnership with that code.
            let kind = try await bench.post(Stated.planned("visit", "seoul", on: "2020-01-10"))
            #expect(Self.advice(kind.body, of: "waits") == [Self.waits("partnership", "seoul")])
        }
    }

    @Test func aKnownCodeDrawsNoAdvice() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Self.pair)
            let planned = try await bench.post(Stated.planned("visit", "bandung-seoul", on: "2020-01-10"))
            #expect(planned.status == 202)
            #expect(Self.advice(planned.body, of: "waits").isEmpty)
        }
    }

    /// Entities from events just accepted, or in the same batch, will be known when the event arrives.
    @Test func aCodeThatIsOnItsWayDrawsNoAdvice() async throws {
        try await RegistryBench.with { bench in
            for city in ["bandung", "seoul"] { #expect(try await bench.post(Stated.city(city)).status == 202) }
            let partnership = try await bench.post(Stated.partnership("bandung-seoul", ["bandung", "seoul"]))
            #expect(Self.advice(partnership.body, of: "waits").isEmpty)
            let batch = try await bench.post(batch: [
                Stated.planned("visit", "batu-busan", on: "2020-01-10"),
                Stated.partnership("batu-busan", ["batu", "busan"]),
                Stated.city("batu"), Stated.city("busan", country: "KR"),
            ])
            #expect(batch.status == 202)
            let stated = (batch.body["events"]?.elements ?? []).flatMap { Self.advice($0, of: "waits") }
            #expect(stated.isEmpty)
            // The codes are known indeed.
            try await bench.deliver()
            #expect(try await bench.texts("select id from inbox where is_waiting") == [])
        }
    }

    // MARK: Unknown members

    @Test func anUnknownMemberIsReportedAndTheEventIsKept() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Stated.pair)
            let misspelt = Self.signed.replacing(
                #""signed":"2016-06-24""#, with: #""signed":"2016-06-24","expiry":"2019""#)
            let answer = try await bench.post(misspelt)
            #expect(answer.status == 202)
            #expect(
                Self.advice(answer.body, of: "unknown_member") == [
                    "unknown_member: data.expiry is not a member of agreement.signed: it is kept and has no effect; did you mean `expires`?"
                ])
            let severities = (answer.body["advice"]?.elements ?? []).filter { $0["rule"] == "unknown_member" }
                .compactMap { $0["severity"]?.string }
            #expect(severities == ["warning"])
            try await bench.deliver()
            #expect(try await bench.texts("select code from entity where kind = 'agreement'") == ["m"])
            let right = try await bench.post(Self.renewed(#","version":2,"expires":"2024""#))
            #expect(Self.advice(right.body, of: "unknown_member").isEmpty)
        }
    }

    /// Also for an event that another service owns.
    @Test func anUnknownMemberOfAnotherAreaIsReported() async throws {
        try await RegistryBench.with { bench in
            let observation = Stated.event(
                "observation.recorded",
                #"{"observation":"o","indicator":"i","period":{"start":"2016-01-01","end":"2016-12-31","type":"full_year"},"state":"approved","value":1,"realization":50}"#,
                id: "o"
            ).replacing("org.kembar.programs.", with: "org.kembar.indicators.")
            let answer = try await bench.post(observation)
            #expect(answer.status == 202)
            #expect(
                answer.body.adviceSentences == [
                    "unknown_member: data.realization is not a member of observation.recorded: it is kept and has no effect; did you mean `realisation`?"
                ])
        }
    }

    // MARK: Findings that an event would cause

    @Test func theMostSevereAdviceStandsFirst() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Stated.pair)
            // Shares above the whole are an error, a misspelt member a warning, and what is not stated is information.
            let answer = try await bench.post(
                Stated.event(
                    "budget.stated",
                    #"{"budget":"b","start":"2016-01-01","end":"2016-12-31","value":{"amount":5,"currency":"IDR"},"lines":"1","partnerships":[{"partnership":"p","share":120}]}"#,
                    id: "b"))
            #expect(answer.status == 202)
            let advice = answer.body["advice"]?.elements ?? []
            let severities = advice.compactMap { $0["severity"]?.string }
            let ranks = severities.compactMap { ["error", "warning", "info"].firstIndex(of: $0) }
            #expect(ranks.count == advice.count)
            #expect(ranks == ranks.sorted(), "\(severities)")
            #expect(Set(severities) == ["error", "warning", "info"])
            #expect(
                answer.body.adviceSentences.first
                    == "B17: The shares of budget b make 120 percent, more than 100: this amount is in no sum.")
            #expect(Self.advice(answer.body, of: "unknown_member").count == 1)
            #expect(
                Self.advice(answer.body, of: "B20") == [
                    "B20: budget b is incomplete: type, status, source not stated."
                ])
        }
    }

    @Test(arguments: ["renewal", "extension", "amendment"])
    func aRenewalWithoutItsVersionIsAskedForIt(_ manner: String) async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Stated.pair + [Self.signed])
            let answer = try await bench.post(Self.renewed(#","change":{"kind":"\#(manner)"}"#))
            #expect(answer.status == 202)
            #expect(Self.advice(answer.body, of: "B33") == [Self.asksForVersion])
            let versioned = try await bench.post(
                Self.renewed(#","version":2,"change":{"kind":"\#(manner)"}"#, id: "m3"))
            #expect(Self.advice(versioned.body, of: "B33").isEmpty)
        }
    }

    // MARK: Entities that were stated a moment ago

    /// Their events were accepted but have not arrived: no advice is given that would be false a second later.
    @Test func aStepOfWhatHasNotArrivedDrawsNoFalseAdvice() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Stated.pair)
            #expect(try await bench.post(Self.opened).status == 202)
            let closed = try await bench.post(
                Stated.event(
                    "obstacle.closed", #"{"obstacle":"o","outcome":"resolved","on":"2019-01-01"}"#, id: "closed",
                    at: "2026-01-02T00:00:00Z"))
            #expect(closed.status == 202)
            #expect(Self.advice(closed.body, of: "R27").isEmpty)
            #expect(Self.advice(closed.body, of: "waits").isEmpty)
            // Also a further step, and a step of another entity.
            let reopened = try await bench.post(
                Stated.event(
                    "obstacle.reopened", #"{"obstacle":"o","on":"2020-01-01"}"#, id: "reopened",
                    at: "2026-01-03T00:00:00Z"))
            #expect(Self.advice(reopened.body, of: "R27").isEmpty)
            #expect(try await bench.post(Stated.planned("visit", "p", on: "2019-01-10")).status == 202)
            let postponed = try await bench.post(
                Stated.event("activity.postponed", #"{"activity":"visit","on":"2019-02-01"}"#, id: "postponed"))
            #expect(Self.advice(postponed.body, of: "R27").isEmpty)
            #expect(Self.advice(postponed.body, of: "waits").isEmpty)
            try await bench.deliver()
            #expect(try await bench.get("/v1/obstacles/o").body["state"] == "open")
            #expect(try await bench.get("/v1/obstacles/o").body["not_applied"]?.elements == [])
            #expect(try await bench.get("/v1/activities/visit").body["state"] == "postponed")
        }
    }

    /// Advice that is true is given all the same.
    @Test func aStepOfWhatHasNotArrivedDrawsTrueAdvice() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Stated.pair)
            #expect(try await bench.post(Self.opened).status == 202)
            let reopened = try await bench.post(
                Stated.event(
                    "obstacle.reopened", #"{"obstacle":"o","on":"2018-03-01"}"#, id: "reopened",
                    at: "2026-01-02T00:00:00Z"))
            #expect(Self.advice(reopened.body, of: "R27").count == 1)
        }
    }

    /// A file with the first signing and its renewal is published within one second.
    @Test func aRenewalOfWhatHasNotArrivedIsAskedForItsVersion() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Stated.pair)
            #expect(try await bench.post(Self.signed).status == 202)
            let answer = try await bench.post(Self.renewed(#","change":{"kind":"renewal"}"#))
            #expect(Self.advice(answer.body, of: "B33") == [Self.asksForVersion])
        }
    }

    // MARK: Events that are not accepted

    @Test func anotherContentUnderAKnownIdIsShownWithTheEvent() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(Stated.pair)
            func other(_ name: String) -> String {
                Stated.city("a").replacing(#""en":"a""#, with: #""en":"\#(name)""#)
            }
            // By Kafka, where the publisher gets no answer.
            try await bench.store([other("Other")])
            try await bench.store([other("Other"), other("Third")])
            let outcome = try await bench.get("/v1/events?source=\(Stated.office)&id=city-a")
            #expect(outcome.status == 200)
            #expect(outcome.body["state"] == "applied")
            // The first content stays.
            #expect(outcome.body["event"]?["data"]?["name"]?["en"] == "a")
            let conflicts = outcome.body["conflicts"]?.elements ?? []
            #expect(
                conflicts.compactMap { $0["event"]?["data"]?["name"]?["en"]?.string }.sorted() == ["Other", "Third"])
            for conflict in conflicts {
                #expect(conflict["topic"] == "test.in.programs")
                #expect(conflict["digest"]?.string?.count == 64)
                #expect(conflict["noticed_at"]?.string.flatMap { Instant($0) } != nil)
            }
            // The latest ten are shown, and all are counted.
            #expect(outcome.body["conflict_count"] == 2)
            try await bench.store((1...10).map { other("Later \($0)") })
            let many = try await bench.get("/v1/events?source=\(Stated.office)&id=city-a")
            #expect(many.body["conflict_count"] == 12)
            let latest = (many.body["conflicts"]?.elements ?? []).compactMap {
                $0["event"]?["data"]?["name"]?["en"]?.string
            }
            #expect(latest.count == 10)
            #expect(latest.allSatisfy { $0.hasPrefix("Later") })
            let untouched = try await bench.get("/v1/events?source=\(Stated.office)&id=city-b")
            #expect(untouched.status == 200)
            #expect(untouched.body["conflicts"] == nil)
            // By HTTP it is refused at once.
            let refused = try await bench.post(other("Fourth"))
            #expect(refused.status == 409)
            #expect(refused.slug == "conflicting-content")
        }
    }

    /// A batch is accepted as a whole or not at all, and the answer says where the fault is.
    @Test func aBatchWithOneFaultKeepsNothingAndNamesThePlace() async throws {
        try await RegistryBench.with { bench in
            let faulty = Stated.city("b").replacing(#""data":"#, with: #""office_code":"BDG","data":"#)
            let answer = try await bench.post(batch: [Stated.city("a"), faulty, Stated.city("c")])
            #expect(answer.status == 400)
            #expect(answer.slug == "bad_attribute")
            #expect(answer.body["index"] == .int(1))
            #expect(
                answer.body["detail"]
                    == "Event 1 of the batch, counted from 0; nothing was kept. \"office_code\" is no attribute name: lower-case letters and digits, at most 100."
            )
            #expect(try await bench.texts("select id from outbox") == [])
            // The corrected batch is stored as a whole.
            let corrected = try await bench.post(batch: [Stated.city("a"), Stated.city("b"), Stated.city("c")])
            #expect(corrected.status == 202)
            try await bench.deliver()
            #expect(
                try await bench.texts("select code from entity where kind = 'city' order by code") == ["a", "b", "c"])
        }
    }
}
