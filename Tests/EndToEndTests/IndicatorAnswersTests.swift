internal import JSON
internal import LocalStack
internal import TestSupport
internal import Testing

/// The advice of the indicators service on events that it accepts: on an indicator that no report shows, and on
/// percentages that were written in two ways.
@Suite(.needsPrograms, .serialized, .timeLimit(.minutes(15)))
struct IndicatorAnswersTests {
    private static func event(_ type: String, _ data: String, id: String) -> [UInt8] {
        Array(
            #"{"specversion":"1.0","id":"\#(id)","source":"https://example.org/office","type":"org.kembar.indicators.\#(type).v1","time":"2026-01-01T00:00:00Z","data":\#(data)}"#
                .utf8)
    }

    private static func indicator(_ code: String, _ measure: String, _ more: String = "") -> [UInt8] {
        Self.event(
            "indicator.defined",
            #"{"indicator":"\#(code)","title":{"en":"Synthetic"},"measure":"\#(measure)","cumulation":"none"\#(more)}"#,
            id: code)
    }

    private static func figure(_ code: String, _ indicator: String, _ year: Int, _ value: String) -> [UInt8] {
        Self.event(
            "observation.recorded",
            #"{"observation":"\#(code)","indicator":"\#(indicator)","period":{"start":"\#(year)-01-01","end":"\#(year)-12-31","type":"full_year"},"state":"approved","value":\#(value)}"#,
            id: code)
    }

    /// The advice on an accepted event: the rule, a colon, and the sentence.
    private static func advice(on event: [UInt8], in bench: StackBench) async throws -> [String] {
        let answer = try await LocalHTTP.post(
            "\(bench.stack.url("indicators"))/v1/events", event,
            headers: ["Content-Type": "application/cloudevents+json"])
        #expect(answer.status == 202, "\(answer.text)")
        return JSONValue(try JSONDocument(answer.body).root).list("advice").map {
            "\($0["rule"]?.string ?? ""): \($0["sentence"]?.string ?? "")"
        }
    }

    private static func waitUntilApplied(_ id: String, in bench: StackBench) async throws {
        let deadline = ContinuousClock.now + .seconds(300)
        while ContinuousClock.now < deadline {
            let answer = try await LocalHTTP.get(
                "\(bench.stack.url("indicators"))/v1/events?source=https://example.org/office&id=\(id)")
            if answer.status == 200, try JSONDocument(answer.body).root["state"]?.string == "applied" { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("\(id) was not applied")
    }

    private static func inDoubt(_ code: String, _ value: String, _ other: String) -> String {
        "unit_in_doubt: observation \(code) states \(value), and another figure of indicator share is \(other): they differ by a factor near 100. State percentages in one way, 30 for 30 percent."
    }

    @Test func whatNoReportShowsAndWhatIsInDoubtIsReported() async throws {
        try await StackBench.with(.embedded, prefix: "kembar") { bench in
            // An indicator without `about`, one of the context, whose `about` is empty, and one about a partnership.
            let silent =
                "speaks_for_nothing: Indicator leak has no `about`: no report shows it, unless it is a part of a sum. State in `about` the components, partnerships or results that it measures, or an empty list for an indicator of the context."
            #expect(try await Self.advice(on: Self.indicator("leak", "1"), in: bench) == [silent])
            #expect(try await Self.advice(on: Self.indicator("waste", "1", #","about":[]"#), in: bench).isEmpty)
            let about = #","about":[{"kind":"partnership","code":"contoh-yesi"}]"#
            let speaking = try await Self.advice(on: Self.indicator("water", "1", about), in: bench)
            #expect(!speaking.contains { $0.hasPrefix("speaks_for_nothing: ") })
            // The advice allows for a partnership that another service accepted a moment ago.
            #expect(
                speaking.contains(
                    "waits: The event waits until partnership contoh-yesi is known here; an event that another service has just accepted arrives without further action."
                ))
            try await Self.percentages(bench)
            try await Self.redefinitions(bench)
        }
    }

    private static func defined(_ id: String, _ more: String) -> [UInt8] {
        Self.event(
            "indicator.defined",
            #"{"indicator":"road","title":{"en":"Synthetic"},"measure":"1","cumulation":"none","about":[]\#(more)}"#,
            id: id)
    }

    /// Another unit, base, disaggregation or meaning needs another version.
    private static func redefinitions(_ bench: StackBench) async throws {
        let first = #","unit":"km","definition":{"en":"Built roads."}"#
        #expect(try await Self.advice(on: Self.defined("road", first), in: bench).isEmpty)
        try await Self.waitUntilApplied("road", in: bench)
        let sentence =
            "definition_changed: Version 1 of indicator road is known with another unit: figures of both definitions would form one series. State \"version\": 2, with \"from\" and \"change\", or send the definition as it was."
        let metres = #","unit":"m","definition":{"en":"Built roads."}"#
        #expect(try await Self.advice(on: Self.defined("metres", metres), in: bench).contains(sentence))
        for (place, more) in [
            #","unit":"km","definition":{"en":"Paved roads."}"#,
            #","unit":"km","definition":{"en":"Built roads."},"dimensions":[{"dimension":"district","coverage":"complete"}]"#,
            #","unit":"km","definition":{"en":"Built roads."},"price_basis":"nominal""#,
        ].enumerated() {
            let advice = try await Self.advice(on: Self.defined("other-\(place)", more), in: bench)
            #expect(advice.contains { $0.hasPrefix("definition_changed: ") }, "\(more)")
        }
    }

    /// Related cases: the same definition in another language, and another version.
    @Test func anotherVersionAndAnotherLanguageAreNoChange() async throws {
        try await StackBench.with(.embedded, prefix: "kembar") { bench in
            let first = #","unit":"km","definition":{"en":"Built roads."}"#
            _ = try await Self.advice(on: Self.defined("road", first), in: bench)
            try await Self.waitUntilApplied("road", in: bench)
            let both = #","unit":"km","definition":{"en":"Built roads.","id":"Jalan yang dibangun."},"decimals":1"#
            #expect(
                !(try await Self.advice(on: Self.defined("both", both), in: bench)).contains {
                    $0.hasPrefix("definition_changed")
                })
            let next = #","unit":"m","version":2,"from":"2020","change":{"en":"In metres."}"#
            #expect(
                !(try await Self.advice(on: Self.defined("next", next), in: bench)).contains {
                    $0.hasPrefix("definition_changed")
                })
        }
    }

    /// The same share as 30 and as 0.3.
    private static func percentages(_ bench: StackBench) async throws {
        _ = try await Self.advice(on: Self.indicator("share", "2"), in: bench)
        try await Self.waitUntilApplied("share", in: bench)
        #expect(try await Self.advice(on: Self.figure("s2018", "share", 2018, "30"), in: bench).isEmpty)
        try await Self.waitUntilApplied("s2018", in: bench)
        // Three times as much, a tenth, a twentieth and zero are ordinary figures.
        for (place, value) in ["90", "3", "1.5", "0"].enumerated() {
            let advice = try await Self.advice(on: Self.figure("n\(place)", "share", 2010 + place, value), in: bench)
            #expect(!advice.contains { $0.hasPrefix("unit_in_doubt: ") }, "\(value)")
        }
        #expect(
            try await Self.advice(on: Self.figure("s2019", "share", 2019, "0.3"), in: bench)
                == [Self.inDoubt("s2019", "0.3", "30")])
        // A measure that is not a percentage gives no such advice.
        try await Self.waitUntilApplied("leak", in: bench)
        _ = try await Self.advice(on: Self.figure("l2018", "leak", 2018, "30"), in: bench)
        try await Self.waitUntilApplied("l2018", in: bench)
        let leak = try await Self.advice(on: Self.figure("l2019", "leak", 2019, "0.3"), in: bench)
        #expect(!leak.contains { $0.hasPrefix("unit_in_doubt: ") })
    }
}
