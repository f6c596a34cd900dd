import JSON
import ReportingDomain
import Shared
import Testing

@testable import ReportingApp

/// Text of events stays text on a page, whatever it contains.
struct HostileTextTests {
    private static let text =
        "<script>alert(1)</script>\"'&><img src=x onerror=alert(2)>\u{202E}\u{2066}\u{1}\u{85}\u{7F}"

    /// A page of events with hostile text in every free text, with rivals, a correction, a withdrawal, an illegal step.
    private func page(_ language: PageLanguage) throws -> String {
        let text = JSONValue.string(Self.text).text
        let map = #"{"id":\#(text),"en":\#(text),"ko":\#(text)}"#
        let citation =
            #"[{"title":\#(text),"author":\#(text),"url":"javascript:alert(3)","published":"2020","quote":\#(text),"#
            + #""note":\#(map)},{"title":\#(text),"url":"https://example.org/\" onmouseover=\"alert(4)"}]"#
        func stated(_ type: String, _ data: String, _ id: String, from source: String = "urn:<b>\"'&") throws
            -> HistoryEvent?
        {
            try? Stated.event(
                type, data.replacing("@text", with: map).replacing("@quoted", with: text), id: id, from: source)
        }
        let period = #"{"start":"2019-01-01","end":"2019-12-31","type":"full_year"}"#
        let events = [
            try stated(
                "programs.city.registered", #"{"city":"a","name":@text,"country":"ID","sources":\#(citation)}"#, "1"),
            try stated("programs.city.registered", #"{"city":"b","name":@text,"country":"KR"}"#, "2<i>\"'"),
            try stated("programs.partnership.registered", #"{"partnership":"p","name":@text,"cities":["a","b"]}"#, "3"),
            try stated(
                "programs.agreement.signed",
                #"{"agreement":"m","kind":"mou","title":@text,"partnerships":["p"],"signed":"2016","#
                    + #""components":[{"code":"f","name":@text,"objective":@text}]}"#, "4"),
            try stated(
                "programs.activity.completed",
                #"{"activity":"x","title":@text,"partnerships":["p"],"end":"2017","place":@text,"components":["f"]}"#,
                "5"),
            try stated(
                "programs.activity.completed",
                #"{"activity":"x","title":{"en":"Other"},"partnerships":["p"],"end":"2016","place":{"en":"Other"}}"#,
                "6"),
            try stated(
                "programs.activity.cancelled", #"{"activity":"x","reason":{"text":@text},"on":"2018"}"#, "7"),
            try stated(
                "programs.context_event.recorded",
                #"{"context_event":"c","kind":"disaster","title":@text,"from":"2019","global":true,"#
                    + #""description":@text}"#,
                "8"),
            try stated(
                "indicators.indicator.defined",
                #"{"indicator":"i","title":@text,"definition":@text,"measure":"1","cumulation":"none","unit":@quoted,"#
                    + #""about":[{"kind":"partnership","code":"p"}]}"#, "9"),
            try stated(
                "indicators.observation.recorded",
                #"{"observation":"o","indicator":"i","period":\#(period),"state":"approved","value":1,"#
                    + #""quoted":@quoted,"text":@text,"dimensions":{"d":@quoted}}"#, "10"),
            try stated(
                "indicators.observation.corrected",
                #"{"observation":"o","indicator":"i","period":\#(period),"state":"approved","value":2,"#
                    + #""quoted":@quoted,"reason":{"text":@text}}"#, "11"),
            try stated(
                "indicators.target.set",
                #"{"target":"t","indicator":"i","period":\#(period),"value":3,"quoted":@quoted}"#, "12"),
            try stated("programs.city.registered", #"{"city":"a","name":{"en":"Else"},"country":"ID"}"#, "13"),
            try stated(
                "programs.event.withdrawn", #"{"source":"urn:<b>\"'&","id":"13","reason":@text}"#, "14"),
        ]
        #expect(events.filter { $0 == nil }.count == 0, "an event was refused and proves nothing")
        return try Pages.html(events.compactMap { $0 }, partnership: "p", asOf: "2020-12-31", language)
    }

    @Test(arguments: PageLanguage.allCases) func noTextBecomesMarkup(_ language: PageLanguage) throws {
        let html = try page(language)
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        for mark in ["<script", "<img", "<b>", "<i>", "\" onmouseover", "=\"javascript:"] {
            #expect(!html.contains(mark), "\(mark)")
        }
    }

    @Test(arguments: PageLanguage.allCases) func noControlCharacterReachesAPage(_ language: PageLanguage) throws {
        let controls = try page(language).unicodeScalars.filter { scalar in
            scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
        }
        #expect(controls.isEmpty)
    }

    /// Direction overrides would reverse the words after them. None of the pages' languages needs them.
    @Test(arguments: PageLanguage.allCases) func noDirectionIsOverridden(_ language: PageLanguage) throws {
        let overrides = try page(language).unicodeScalars.filter { scalar in
            (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        }
        #expect(overrides.isEmpty)
    }
}
