import FoundationEssentials
import JSON
import ReportingDomain
import Shared
import Testing

@testable import ReportingApp

/// Figures that are derived by a formula or by an instrument, in the report and on its page.
struct DerivedFiguresTests {
    private static func events() throws -> [HistoryEvent] {
        [
            try Stated.partnership(), try Stated.indicator("a"), try Stated.indicator("b"),
            try Stated.indicator("whole", sumOf: ["a", "b"]),
            try Self.indicator("share", #","formula":"percent({a}; {a} + {b})""#),
            try Self.indicator("index", ""),
            try Stated.observation("1", of: "a", "2019", value: "30"),
            try Stated.observation("2", of: "b", "2019", value: "50"),
            try Stated.event(
                "indicators.index_assessment.recorded",
                #"{"index_assessment":"x","indicator":"index","instrument":"permenpanrb-59-2020","published":2.5,"#
                    + #""period":{"start":"2021-01-01","end":"2021-12-31","type":"full_year"}}"#, id: "x"),
        ]
    }

    private static func indicator(_ code: String, _ more: String) throws -> HistoryEvent {
        try Stated.event(
            "indicators.indicator.defined",
            #"{"indicator":"\#(code)","title":{"en":"\#(code)"},"measure":"2","cumulation":"none","level":"2","#
                + #""about":[{"kind":"partnership","code":"p"}]\#(more)}"#, id: "indicator-\(code)")
    }

    @Test func theReportStatesHowAFigureIsDerived() throws {
        let content = try report(Self.events(), asOf: "2022-12-31")
        let whole = try content.row("whole", "2019-01-01")["actual"]
        #expect(whole?["value"] == 80)
        #expect(whole?.string(at: "derivation") == "sum_of")
        let share = try content.row("share", "2019-01-01")["actual"]
        #expect(share?["value"]?.text == "37.5")
        #expect(share?.string(at: "derivation") == "formula")
        let index = try content.row("index", "2021-01-01")["actual"]
        #expect(index?["value"]?.text == "2.5")
        #expect(index?.string(at: "derivation") == "instrument")
    }

    @Test(arguments: PageLanguage.allCases) func thePageStatesHowAFigureIsDerived(_ language: PageLanguage) throws {
        let page = Pages.visible(
            try Pages.html(Self.events(), partnership: "p", asOf: "2022-12-31", language))
        for derivation in [Derivation.sumOf, .formula, .instrument] {
            let words = derivation.translation.text(in: language)
            #expect(page.components(separatedBy: words).count == 2, "\(words)")
        }
    }
}
