import JSON
import ReportingDomain
import Shared
import Testing

/// Members that few reports have stand in one, so that the published schema is held against them too.
struct EveryMemberTests {
    private static func observation(_ id: String, _ more: String, from source: String = Told.office) throws
        -> HistoryEvent
    {
        try Told.event(
            "indicators.observation.recorded",
            #"{"observation":"\#(id)","indicator":"i","period":{"start":"2019-01-01","end":"2019-12-31","type":"full_year"},"state":"approved",\#(more)}"#,
            id: id, from: source)
    }

    @Test func whatIsSeldomStatedIsReportedAsItIs() throws {
        let city =
            #"{"city":"a","name":{"en":"A"},"country":"ID","admin_level":2,"sources":[{"title":"T","document":"d"}]}"#
        let content = try report(
            [
                Told.event("programs.city.registered", city, id: "a"), Told.partnership(), Told.indicator("i"),
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
}
