import JSON
import ReportingDomain
import Shared
import Testing

/// An observation in words is shown in place of a figure, with the reference to its source.
struct FigureInWordsRows {
    private func events(_ stated: String, hasTarget: Bool) throws -> [HistoryEvent] {
        let period = #""period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"}"#
        var events = [
            try Stated.indicator("i", currency: nil),
            try Stated.event(
                "indicators.observation.recorded",
                #"{"observation":"o","indicator":"i","state":"approved",\#(period),\#(stated)}"#, id: "o"),
        ]
        if hasTarget { events.append(try Stated.target("t", "2017", value: "20")) }
        return events
    }

    /// The words as they are in the markup of the page; nil if a figure is shown.
    static let observations: [(String, String, String?)] = [
        ("words alone", #""text":{"en":"Well received."}"#, "Well received."),
        // Related cases: in another language; in several; beside a percentage; beside a figure; a figure alone.
        ("in another language", #""text":{"es":"Bien recibido."}"#, #"<span lang="es">Bien recibido.</span>"#),
        ("in several", #""text":{"en":"Well received.","es":"Bien recibido."}"#, "Well received."),
        ("beside a percentage", #""realisation":95,"text":{"en":"Well received."}"#, "Well received."),
        ("beside a figure", #""value":19,"text":{"en":"Well received."}"#, nil),
        ("a figure alone", #""value":19"#, nil),
    ]

    @Test(arguments: Self.observations) func wordsStandInThePlaceOfAFigureWithTheirReference(
        _ name: String, _ stated: String, _ shown: String?
    ) throws {
        for hasTarget in [false, true] {
            let events = try self.events(stated, hasTarget: hasTarget)
            let row = try report(events, asOf: "2018-12-31").row("i", "2017-01-01")
            #expect((row["actual"] == nil) == (shown != nil))
            #expect((row["text"] != nil) == stated.contains("text"))
            #expect(row.list(at: "events").compactMap { $0.string(at: "id") } == ["o"])
            let html = try Pages.html(events, partnership: "p", asOf: "2018-12-31", .english)
            if let shown {
                #expect(html.contains(#"<div>\#(shown)</div><div><span class="refs">"#))
            } else {
                #expect(try SeenPage(events, asOf: "2018-12-31").says("19"))
            }
            #expect(!html.contains("no actual figure found"))
        }
    }

    /// A related case: with a target alone, the page says that no figure was found.
    @Test func withATargetAloneNoFigureWasFound() throws {
        let events = [try Stated.indicator("i", currency: nil), try Stated.target("t", "2017", value: "20")]
        #expect(try SeenPage(events, asOf: "2018-12-31").says("no actual figure found"))
        #expect(try report(events, asOf: "2018-12-31").row("i", "2017-01-01").list(at: "events").isEmpty)
    }
}
