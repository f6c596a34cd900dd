import Observability
import Testing

struct TraceContextTests {
    private static let good = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"

    @Test func aTraceIsReadHandedOnAndStored() throws {
        let trace = try #require(TraceContext(traceparent: Self.good, tracestate: "a=1,b=2"))
        #expect(trace.traceID == "4bf92f3577b34da6a3ce929d0e0e4736")
        #expect(trace.traceparent == Self.good)
        let next = trace.forwarded(by: "0123456789abcdef")
        #expect(next.traceparent == "00-4bf92f3577b34da6a3ce929d0e0e4736-0123456789abcdef-01")
        #expect(TraceContext(text: next.text) == next)
        #expect(TraceContext(text: Self.good)?.state == nil)
    }

    /// The header comes from other systems; anything that is not exactly a trace counts as none.
    @Test(arguments: [
        "", "00", "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more", "00-4bf92f35-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e473\u{0}-00f067aa0ba902b7-01",
    ]) func aWrongOneIsNone(_ text: String) { #expect(TraceContext(traceparent: text) == nil) }

    @Test func aLaterVersionMaySayMore() {
        #expect(TraceContext(traceparent: "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more") != nil)
    }

    @Test func aStateThatIsNoneIsLeftOut() {
        #expect(TraceContext(traceparent: Self.good, tracestate: "a\nb")?.state == nil)
        #expect(TraceContext(traceparent: Self.good, tracestate: String(repeating: "x", count: 513))?.state == nil)
    }
}
