internal import JSON
internal import Shared
internal import TestSupport
internal import Testing

/// Lists: filters, pages, as-of dates and known times.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct ListingTests {
    @Test func pagesTogetherAreTheWholeListWhateverTheirSize() async throws {
        try await RegistryBench.with { bench in
            // Codes are ordered byte by byte: "a-1" before "a.1", "z10" before "z9".
            let codes = ["a", "a-1", "a.1", "a1", "b", "z10", "z9"]
            try await bench.store(codes.map { Stated.city($0) })
            for limit in 1...8 {
                var seen: [String] = []
                var after: String? = ""
                while let cursor = after {
                    let page = try await bench.get("/v1/cities?limit=\(limit)&after=\(cursor)")
                    #expect(page.codes.count <= limit)
                    seen += page.codes
                    after = page.body["next_after"]?.string
                }
                #expect(seen == codes)
            }
        }
    }

    @Test func aFilterFollowsWhatRefersToWhatThroughOtherThings() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(
                Stated.pair + [
                    Stated.city("c"), Stated.partnership("q", ["a", "c"]),
                    Stated.event(
                        "agreement.signed",
                        #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016-06-24","components":[{"code":"m.tax","name":{"en":"Tax"}}]}"#,
                        id: "m"),
                    Stated.event(
                        "activity.planned",
                        #"{"activity":"t","title":{"en":"T"},"kind":"training","partnerships":["p"],"components":["m.tax"],"on":"2016-07-01"}"#,
                        id: "t"),
                    Stated.planned("u", "q", on: "2016-07-01"),
                ])
            #expect(try await bench.get("/v1/activities").codes == ["t", "u"])
            #expect(try await bench.get("/v1/activities?component=m.tax").codes == ["t"])
            #expect(try await bench.get("/v1/activities?agreement=m").codes == ["t"])
            #expect(try await bench.get("/v1/activities?partnership=p").codes == ["t"])
            #expect(try await bench.get("/v1/activities?partnership=q").codes == ["u"])
            #expect(try await bench.get("/v1/activities?city=a").codes == ["t", "u"])
            #expect(try await bench.get("/v1/activities?city=a&partnership=q").codes == ["u"])
            #expect(try await bench.get("/v1/activities?city=nowhere").codes.isEmpty)
            #expect(try await bench.get("/v1/partnerships?city=c").codes == ["q"])
        }
    }

    @Test func whatIsOnlyNamedWithinAnotherThingIsListedAndReadAsNamed() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(
                Stated.pair + [
                    Stated.event(
                        "agreement.signed",
                        #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016-06-24","components":[{"code":"m.tax","name":{"en":"Tax"}}]}"#,
                        id: "m")
                ])
            let list = try await bench.get("/v1/components?state=named")
            #expect(list.codes == ["m.tax"])
            let shown = try await bench.get("/v1/components/m.tax")
            #expect(shown.body["state"]?.string == "named")
            #expect(shown.body["named_by"]?.elements.map { $0["code"]?.string } == ["m"])
            #expect(try await bench.get("/v1/components/m.none").status == 404)
        }
    }

    @Test func asOfADayIsTheStateOnThatDayFromAllThatIsKnownNow() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(
                Stated.pair + [Stated.planned("t", "p", on: "2016-01-10"), Stated.done("t", "p", end: "2016-03-24")])
            #expect(try await bench.get("/v1/activities/t").body["state"]?.string == "done")
            #expect(try await bench.get("/v1/activities/t?as_of=2016-02-01").body["state"]?.string == "planned")
            #expect(try await bench.get("/v1/activities/t?as_of=2016-03-24").body["state"]?.string == "done")
            #expect(try await bench.get("/v1/activities?as_of=2016-02-01&state=planned").codes == ["t"])
            #expect(try await bench.get("/v1/activities?as_of=2016-02-01&state=done").codes.isEmpty)
            #expect(try await bench.get("/v1/activities?state=planned").codes.isEmpty)
            #expect(try await bench.get("/v1/activities?as_of=2016-01-09").codes.isEmpty)
        }
    }

    @Test func knownAtAMomentIsWithoutWhatWasAcceptedLater() async throws {
        try await RegistryBench.with { bench in
            try bench.set(now: "2026-03-01T10:00:00Z")
            try await bench.store(Stated.pair + [Stated.planned("t", "p", on: "2016-01-10")])
            try bench.set(now: "2026-03-02T10:00:00Z")
            try await bench.store([
                Stated.done("t", "p", end: "2016-03-24"), Stated.planned("u", "p", on: "2016-02-01"),
            ])
            let then = try await bench.get("/v1/activities/t?known_at=2026-03-01T23:00:00Z")
            #expect(then.body["state"]?.string == "planned")
            #expect(then.body["history"]?.elements.count == 1)
            #expect(try await bench.get("/v1/activities?known_at=2026-03-01").codes == ["t"])
            #expect(try await bench.get("/v1/activities?known_at=2026-03-02").codes == ["t", "u"])
            #expect(try await bench.get("/v1/activities/u?known_at=2026-03-01").status == 404)
            // Both: the state on a day, as known at that time.
            let both = try await bench.get("/v1/activities/t?known_at=2026-03-02&as_of=2016-02-01")
            #expect(both.body["state"]?.string == "planned")
            #expect(both.body["history"]?.elements.count == 2)
        }
    }

    /// What a payment is for is changed later: a filter follows what was known, or the case, at the time asked about.
    @Test func aFilterFollowsWhatReferredToWhatAsOfTheGivenTime() async throws {
        try await RegistryBench.with { bench in
            func paid(_ rest: String, id: String, at time: String) -> String {
                Stated.event(
                    "transaction.recorded",
                    #"{"transaction":"t","type":"3","on":"2017-07-10","value":{"amount":5,"currency":"IDR"},\#(rest)}"#,
                    id: id, at: time)
            }
            func sums(_ query: String) async throws -> [String?] {
                let answer = try await bench.get("/v1/partnerships/p/funding\(query)")
                return (answer.body["items"]?.elements ?? []).map { $0["code"]?.string }
            }
            try bench.set(now: "2026-03-01T10:00:00Z")
            try await bench.store(
                Stated.pair + [
                    Stated.partnership("q", ["a", "b"]), Stated.done("v", "p", end: "2016-03-24"),
                    paid(#""activity":"v""#, id: "t1", at: "2026-03-01T00:00:00Z"),
                ])
            try bench.set(now: "2026-03-02T10:00:00Z")
            try await bench.store([
                paid(#""activity":"v","partnerships":[{"partnership":"q"}]"#, id: "t2", at: "2026-03-02T00:00:00Z")
            ])
            #expect(try await bench.get("/v1/transactions?partnership=p").codes.isEmpty)
            #expect(try await bench.get("/v1/transactions?partnership=q").codes == ["t"])
            #expect(try await bench.get("/v1/transactions?partnership=p&known_at=2026-03-01").codes == ["t"])
            #expect(try await bench.get("/v1/transactions?partnership=q&known_at=2026-03-01").codes.isEmpty)
            #expect(try await bench.get("/v1/transactions?partnership=q&as_of=2018-01-01").codes == ["t"])
            #expect(try await sums("").isEmpty)
            #expect(try await sums("?known_at=2026-03-01") == ["t"])
            #expect(try await sums("?as_of=2018-01-01").isEmpty)
        }
    }

    /// Of two conflicting claims the believed one counts, also for what belongs to what.
    @Test func aFilterFollowsWhatIsBelieved() async throws {
        try await RegistryBench.with { bench in
            func recorded(_ activity: String, id: String, at time: String) -> String {
                Stated.event(
                    "participation.recorded", #"{"participation":"n","activity":"\#(activity)","persons":5}"#, id: id,
                    at: time)
            }
            try await bench.store(
                Stated.pair + [
                    Stated.done("v", "p", end: "2016-03-24"), Stated.done("w", "p", end: "2016-03-24"),
                    recorded("v", id: "n1", at: "2026-03-01T00:00:00Z"),
                    recorded("w", id: "n2", at: "2026-03-02T00:00:00Z"),
                ])
            // The later statement is believed.
            #expect(try await bench.get("/v1/participations/n").body["members"]?["activity"]?.string == "w")
            #expect(try await bench.get("/v1/participations?activity=v").codes == [])
            #expect(try await bench.get("/v1/participations?activity=w").codes == ["n"])
            #expect(try await bench.get("/v1/participations?partnership=p").codes == ["n"])
        }
    }

    /// Membership now is read from stored links, membership at another time from folded entities; both follow one rule.
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func aFilterGivesTheSameForNowAndForADayAfterEverything(_ seed: UInt64) async throws {
        try await RegistryBench.with { bench in
            try await bench.store(RandomHistory(seed, steps: 80).events)
            var answered = 0
            for kind in [
                "activities", "transactions", "participations", "responsibilities", "components", "agreements",
            ] {
                for filter in ["partnership=p", "partnership=q", "city=a", "agreement=m", "component=c", "activity=t"] {
                    let now = try await bench.get("/v1/\(kind)?\(filter)").codes
                    let later = try await bench.get("/v1/\(kind)?\(filter)&as_of=2999-12-31").codes
                    #expect(now == later, "\(kind) of \(filter)")
                    answered += now.isEmpty ? 0 : 1
                }
            }
            #expect(answered > 5)
        }
    }

    @Test func aPageFromAnotherTimeHasACursorThoughSomeOfItFallAway() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(
                Stated.pair
                    + (1...6).map { Stated.planned("t\($0)", "p", on: $0 % 2 == 0 ? "2016-01-01" : "2018-01-01") })
            var seen: [String] = []
            var after: String? = ""
            while let cursor = after {
                let page = try await bench.get("/v1/activities?as_of=2017-01-01&limit=2&after=\(cursor)")
                seen += page.codes
                after = page.body["next_after"]?.string
            }
            #expect(seen == ["t2", "t4", "t6"])
        }
    }

    @Test(arguments: [
        "/v1/activities?limit=0", "/v1/activities?limit=1001", "/v1/activities?limit=x",
        "/v1/activities?as_of=2016-02-30", "/v1/activities?known_at=yesterday", "/v1/activities?colour=blue",
        "/v1/activities?partnership=not%20a%20code", "/v1/activities?observation=o", "/v1/findings?rule=B99",
        "/v1/findings?thing=nothing", "/v1/findings?after=city", "/v1/partnerships/p/funding?currency=XXQ",
    ])
    func aQueryThatIsNotRightIsRefusedWithASentence(_ target: String) async throws {
        try await RegistryBench.with { bench in
            let answer = try await bench.get(target)
            #expect((answer.status, answer.slug ?? "") == (400, "bad-query"))
            #expect(answer.body["detail"]?.string?.hasSuffix(".") == true)
        }
    }

    /// An entity that touches two partnerships does not make what belongs to one of them belong to the other.
    @Test func nothingBelongsToAPartnershipThroughWhatOnlyTouchesIt() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(
                Stated.pair + [
                    Stated.partnership("q", ["a", "b"]),
                    Stated.event(
                        "context_event.recorded",
                        #"{"context_event":"e","kind":"pandemic","title":{"en":"E"},"global":true,"from":"2020","affects":[{"kind":"partnership","code":"p"},{"kind":"partnership","code":"q"}]}"#,
                        id: "e"),
                    Stated.event(
                        "obstacle.opened",
                        #"{"obstacle":"o","category":"funding","title":{"en":"O"},"about":[{"kind":"partnership","code":"q"},{"kind":"context_event","code":"e"}]}"#,
                        id: "o"),
                    Stated.event(
                        "programme.registered", #"{"programme":"g","title":{"en":"G"},"partnerships":["q"]}"#, id: "g"),
                    Stated.event(
                        "programme.status_changed",
                        #"{"programme":"g","status":"6","on":"2020","caused_by":[{"kind":"obstacle","code":"o"}]}"#,
                        id: "g6"),
                    Stated.event(
                        "transaction.recorded",
                        #"{"transaction":"t","type":"3","on":"2019","value":{"amount":1,"currency":"IDR"},"programme":"g"}"#,
                        id: "t"),
                ])
            for kind in ["obstacles", "programmes", "transactions"] {
                #expect(try await bench.get("/v1/\(kind)?partnership=p").codes.isEmpty)
                #expect(try await bench.get("/v1/\(kind)?partnership=q").codes.count == 1)
            }
            #expect(try await bench.get("/v1/context-events?partnership=p").codes == ["e"])
        }
    }

    @Test func whatWasWithdrawnLaterIsFoundByThoseWhoAskWhatWasKnownBefore() async throws {
        try await RegistryBench.with { bench in
            try bench.set(now: "2026-03-01T10:00:00Z")
            try await bench.store(Stated.pair + [Stated.planned("t", "p", on: "2016-01-10")])
            try bench.set(now: "2026-03-02T10:00:00Z")
            try await bench.store([
                Stated.event(
                    "event.withdrawn", #"{"source":"\#(Stated.office)","id":"planned-t","reason":{"en":"A mistake."}}"#,
                    id: "w", at: "2026-03-01T00:00:00Z")
            ])
            #expect(try await bench.get("/v1/activities?partnership=p").codes.isEmpty)
            #expect(try await bench.get("/v1/activities").codes.isEmpty)
            #expect(try await bench.get("/v1/activities?partnership=p&known_at=2026-03-01").codes == ["t"])
        }
    }

    @Test func whatBearsADateIsNotThereBeforeIt() async throws {
        try await RegistryBench.with { bench in
            try await bench.store(
                Stated.pair + [
                    Stated.event(
                        "context_event.recorded",
                        #"{"context_event":"e","kind":"pandemic","title":{"en":"E"},"global":true,"from":"2020-03"}"#,
                        id: "e"),
                    Stated.event(
                        "transaction.recorded",
                        #"{"transaction":"t","type":"3","on":"2017-07-10","value":{"amount":1,"currency":"IDR"},"partnerships":[{"partnership":"p"}]}"#,
                        id: "t"),
                ])
            #expect(try await bench.get("/v1/context-events?as_of=2020-02-29").codes.isEmpty)
            #expect(try await bench.get("/v1/context-events?as_of=2020-03-31").codes == ["e"])
            let early = try await bench.get("/v1/partnerships/p/funding?as_of=2015-01-01")
            #expect(early.body["items"]?.elements == [])
            #expect(early.body["as_of"]?.string == "2015-01-01")
            #expect(
                try await bench.get("/v1/partnerships/p/funding?as_of=2018-01-01").body["items"]?.elements.count == 1)
            // On a day in March it may or may not have begun, and the answer says so.
            let between = try await bench.get("/v1/context-events/e?as_of=2020-03-10")
            #expect(between.body["steps"]?.elements.map { $0["certain"] } == [false])
            let after = try await bench.get("/v1/context-events/e?as_of=2020-04-01")
            #expect(after.body["steps"]?.elements.map { $0["certain"] } == [nil])
        }
    }

    @Test func whatIsOnlyNamedIsThereAtTheTimesThatNameIt() async throws {
        try await RegistryBench.with { bench in
            try bench.set(now: "2026-03-01T10:00:00Z")
            try await bench.store(
                Stated.pair + [
                    Stated.event(
                        "agreement.signed",
                        #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016-06-24","components":[{"code":"m.tax","name":{"en":"Tax"}}]}"#,
                        id: "m")
                ])
            #expect(try await bench.get("/v1/components?as_of=2017-01-01").codes == ["m.tax"])
            #expect(try await bench.get("/v1/components?as_of=2015-01-01").codes.isEmpty)
            #expect(try await bench.get("/v1/components/m.tax?as_of=2015-01-01").status == 404)
            #expect(try await bench.get("/v1/components?known_at=2026-02-01").codes.isEmpty)
            // Rules apply to it too.
            let found = try await bench.get("/v1/findings?thing=component/m.tax")
            #expect(found.body["findings"]?.elements.map { $0["rule"]?.string } == ["B09"])
            #expect(try await bench.get("/v1/findings?thing=component/m.none").status == 404)
        }
    }
}
