import JSON
import ReportingDomain
import Shared
import Testing

@testable import ReportingApp

/// A page never shows the name of a key in place of a word.
struct RawKeysTests {
    /// Words of the visible text that look like keys: joined by underscores and not part of a code or an address.
    private func keys(_ html: String) -> [String] {
        let separators: Set<Character> = ["(", ")", ",", ";", ":", "“", "”", "\"", "'", "·", "–"]
        return Pages.visible(html).split { $0.isWhitespace || separators.contains($0) }.map(String.init)
            .filter { $0.contains("_") && !$0.contains(".") && !$0.contains("-") && !$0.contains("/") }
    }

    @Test(arguments: PageLanguage.allCases) func thePageOfTheExampleShowsWords(_ language: PageLanguage) throws {
        for day in ["2014-12-31", "2016-06-30", "2018-12-31", "2020-12-31", "2026-11-24"] {
            let html = try Pages.html(Repository.example(), partnership: "bandung-seoul", asOf: day, language)
            #expect(keys(html) == [], "as of \(day)")
        }
    }

    @Test(arguments: PageLanguage.allCases) func thePageOfAnUnknownPartnershipShowsWords(_ language: PageLanguage)
        throws
    {
        #expect(keys(try Pages.html([], partnership: "nobody", asOf: "2020-12-31", language)) == [])
    }

    /// Two sources that disagree on everything.
    @Test(arguments: PageLanguage.allCases) func disputedKindsAndFlagsAreShownInWords(_ language: PageLanguage) throws {
        var events = [try Stated.partnership()]
        for (source, kind, capital, level, status) in [
            ("urn:a", "staff_exchange", "true", "1", "original"),
            ("urn:b", "technical_assistance", "false", "2", "revised"),
        ] {
            events += [
                try Stated.event(
                    "programs.city.registered",
                    #"{"city":"a","name":{"en":"A"},"country":"ID","is_national_capital":\#(capital)}"#, id: "city",
                    from: source),
                try Stated.event(
                    "programs.activity.planned",
                    #"{"activity":"x","title":{"en":"X"},"kind":"\#(kind)","partnerships":["p"]}"#, id: "plan",
                    from: source),
                try Stated.event(
                    "indicators.indicator.defined",
                    #"{"indicator":"i","title":{"en":"I"},"measure":"\#(level)","cumulation":"none","level":"\#(level)","#
                        + #""about":[{"kind":"partnership","code":"p"}]}"#, id: "indicator", from: source),
                try Stated.target("t", "2019", value: level, status: status, from: source),
                try Stated.agreement(
                    "mou", kind: capital == "true" ? "mou" : "joint_statement", signed: "2016", from: source),
            ]
        }
        let html = try Pages.html(events, partnership: "p", asOf: "2020-12-31", language)
        #expect(keys(html) == [])
        #expect(!Pages.visible(html).split(whereSeparator: \.isWhitespace).contains("true"))
    }

    @Test(arguments: PageLanguage.allCases) func aDateWithOneSideHasNoDangling(_ language: PageLanguage) throws {
        let html = try Pages.html(Repository.example(), partnership: "bandung-seoul", asOf: "2020-12-31", language)
        let lines = Pages.visible(html).split(separator: "\n").map(String.init)
        #expect(
            lines.filter { $0.hasPrefix(" – 2") || $0.hasSuffix("– ") && $0 != " – " }
                == [])
    }
}
