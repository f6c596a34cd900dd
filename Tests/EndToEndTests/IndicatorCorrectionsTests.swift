internal import JSON
internal import LocalStack
internal import TestSupport
internal import Testing

/// An observation with so many corrections that its history is continued from a checkpoint: a check that follows must
/// not lose the figure.
@Suite(.needsPrograms, .serialized, .timeLimit(.minutes(10)))
struct IndicatorCorrectionsTests {
    private typealias Make = IndicatorEvents

    private static func draft(_ number: Int) -> String {
        Make.event(
            "observation.corrected",
            #"{"observation":"o","indicator":"i","period":\#(Make.period(Make.year)),"state":"draft","value":\#(number),"reason":{"text":{"en":"Counted again."},"code":"source_error"}}"#,
            id: "draft-\(number)", at: "2016-11-\(number % 20 + 10)")
    }

    private static func check(_ verb: String, id: String, at day: String) -> String {
        Make.event(
            "observation.\(verb)", #"{"observation":"o","reason":{"text":{"en":"Checked."}}}"#, id: id, at: day)
    }

    private static func actual(_ bench: StackBench) async throws -> String? {
        let answer = try await bench.indicators("/v1/indicators/i/series")
        return answer.body.list("rows").first?.at("actual", "value").text
    }

    @Test func aCheckAfterManyCorrections() async throws {
        try await StackBench.with(.embedded, prefix: "kembar") { bench in
            try await bench.publish([Make.indicator("i"), Make.figure("o", of: "i", Make.year, "1")])
            for batch in 0..<8 { try await bench.publish((0..<10).map { Self.draft(batch * 10 + $0 + 1) }) }
            try await bench.waitUntilApplied(["draft-80"])
            #expect(try await Self.actual(bench) == nil)
            // The last draft by time, and its approval, come together.
            let last = Make.event(
                "observation.corrected",
                #"{"observation":"o","indicator":"i","period":\#(Make.period(Make.year)),"state":"draft","value":4711,"reason":{"text":{"en":"Counted again."},"code":"source_error"}}"#,
                id: "last", at: "2016-12-01")
            try await bench.publish([last, Self.check("approved", id: "approved", at: "2016-12-02")])
            try await bench.waitUntilApplied(["last", "approved"])
            #expect(try await Self.actual(bench) == "4711")
            // An approved figure changes only by a correction.
            try await bench.publish([Self.check("submitted", id: "submitted", at: "2016-12-03")])
            try await bench.waitUntilApplied(["submitted"])
            #expect(try await Self.actual(bench) == "4711")
        }
    }
}
