import JSON
import ReportingDomain
import Shared
import Testing

/// Rarely used members are put into reports, so that the published schema is tested with them too.
struct EveryMemberTests {
    private static func observation(_ id: String, _ more: String, from source: String = Stated.office) throws
        -> HistoryEvent
    {
        try Stated.event(
            "indicators.observation.recorded",
            #"{"observation":"\#(id)","indicator":"i","period":{"start":"2019-01-01","end":"2019-12-31","type":"full_year"},"state":"approved",\#(more)}"#,
            id: id, from: source)
    }

    @Test func whatIsSeldomStatedIsReportedAsItIs() throws {
        let city =
            #"{"city":"a","name":{"en":"A"},"country":"ID","admin_level":2,"sources":[{"title":"T","document":"d"}]}"#
        let content = try report(
            [
                Stated.event("programs.city.registered", city, id: "a"), Stated.partnership(), Stated.indicator("i"),
                Self.observation(
                    "whole", #""value":{"from":5,"to":7},"realisation":60,"quoted":"5-7","text":{"en":"About six."}"#),
                Self.observation(
                    "rival", #""value":{"at_most":9},"realisation":80,"quoted":"< 9","text":{"en":"Fewer than nine."}"#,
                    from: "https://example.org/census"),
                Self.observation("part", #""value":3,"dimensions":{"sex":"female"}"#),
            ], asOf: "2020-12-31")
        let cities = content["profile"]?.list(at: "cities") ?? []
        #expect(cities.contains { $0["admin_level"] == 2 })
        let rows = content.list(at: "indicators").flatMap { $0.list(at: "rows") }
        #expect(rows.count == 2)
        #expect(rows.contains { $0["dimensions"]?.text == #"{"sex":"female"}"# })
        let whole = try #require(rows.first { $0["dimensions"] == nil })
        let claims: [JSONValue?] = [whole["actual"]?["value"]] + whole.list(at: "rivals").map { $0["value"] }
        #expect(Set(claims.compactMap { $0?.text }) == [#"{"from":5,"to":7}"#, #"{"at_most":9}"#])
        #expect(content.list(at: "sources").contains { $0.list(at: "citations").first?.string(at: "document") == "d" })
    }

    /// An agreement that is renewed unless somebody objects, a plan for persons, and a sum with a disputed part.
    @Test func whatIsSeldomAgreedPlannedOrDisputedIsReported() throws {
        let content = try report(
            [
                Stated.partnership(),
                Stated.event(
                    "programs.agreement.signed",
                    #"{"agreement":"m","kind":"mou","partnerships":["p"],"signed":"2010-01-01","expires":"2012-12-31","renewal":{"automatic":true,"term_months":12}}"#,
                    id: "m"),
                Stated.planned("plan", start: "2019-03-01"),
                Stated.event(
                    "programs.participation.recorded",
                    #"{"participation":"ten","activity":"a","planned":true,"persons":10}"#, id: "ten"),
                Stated.indicator("sum", sumOf: ["x", "y"]), Stated.indicator("x"), Stated.indicator("y"),
                Stated.observation("x1", of: "x", "2018", value: "5"),
                Stated.observation("x2", of: "x", "2018", value: "7", from: "urn:b", at: "2020-01-02T00:00:00Z"),
                Stated.observation("y1", of: "y", "2018", value: "1"),
            ], asOf: "2020-12-31")
        let agreement = try content.element(of: "agreements", code: "m")
        #expect(agreement["renewed_by_silence"] == true)
        #expect(agreement.string(at: "force") == "in_force")
        #expect(try content.element(of: "participations", code: "ten")["planned"] == true)
        let actual = try #require(try content.row("sum", "2018-01-01")["actual"])
        #expect(actual["value"] == .int(8))
        #expect(actual["range"]?.text == #"{"from":6,"to":8}"#)
        #expect(actual.list(at: "parts").first?["range"]?.text == #"{"from":5,"to":7}"#)
    }

    /// Of two targets for one period, under two codes, the preferred one is used, and the reason is shown with it.
    @Test func theReasonOfAPreferredTargetIsReported() throws {
        let events = try [
            Stated.partnership(), Stated.indicator("i"), Stated.target("t1", "2019", value: "40", from: "urn:a"),
            Stated.target("t2", "2019", value: "50", from: "urn:b"),
            Stated.observation("o", "2019", value: "30"),
            Stated.preferred("p", Stated.ref("t2", from: "urn:b"), about: ("indicator", "i"), area: "indicators"),
        ]
        let content = try report(events, asOf: "2020-12-31")
        let row = try #require(content.list(at: "indicators").first?.list(at: "rows").first)
        #expect(row["target"]?["value"]?.text == "50")
        #expect(row["target"]?.string(at: "rule") == "preference")
        #expect(row["target"]?["preference"]?["event"]?.string(at: "id") == "p")
        #expect(row["realisation"]?.string(at: "shown") == "60.0")
    }

    /// Of two targets for one period, that of the publisher that ranks first is used, and the ranking is shown with it.
    @Test func theRankingOfATargetIsReported() throws {
        let events = try [
            Stated.partnership(), Stated.indicator("i"), Stated.target("t1", "2019", value: "40", from: "urn:a"),
            Stated.target("t2", "2019", value: "50", from: "urn:b"),
            Stated.ranked("r", "urn:b", 1, area: "indicators"),
        ]
        let content = try report(events, asOf: "2020-12-31")
        let target = try #require(content.list(at: "indicators").first?.list(at: "rows").first?["target"])
        #expect(target["value"]?.text == "50")
        #expect(target.string(at: "rule") == "rank")
        #expect(target["ranking"]?.string(at: "id") == "r")
        #expect(content.list(at: "sources").contains { $0["event"]?.string(at: "id") == "r" })
    }
}
