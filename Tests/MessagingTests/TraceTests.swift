internal import Messaging
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// A trace arrives with a record, or in the event itself, and continues in everything that is published on its behalf.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct TraceTests {
    private static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
    private static let header: [InboundRecord.Header] = [
        ("traceparent", Array("00-\(Self.trace)-00f067aa0ba902b7-01".utf8)), ("tracestate", Array("vendor=1".utf8)),
    ]

    @Test func aTraceGoesThroughWaitingAndReleaseToTheAnnouncement() async throws {
        try await IntakeBench.with { bench in
            let fence = bench.fence()
            var claims = try await bench.claim(fence)
            try await bench.intake.store(
                [bench.record(Stated.done("visit", "pair"), at: 0, headers: Self.header)], under: fence, claims: &claims
            )
            try await bench.store([Stated.city("a"), Stated.city("b"), Stated.partnership("pair", ["a", "b"])])
            try await bench.settle()
            let traces = try await bench.texts(
                "select type || ' ' || trace from (select convert_from(value, 'UTF8')::json ->> 'type' as type, trace, position from outbox) as sent where trace is not null order by position"
            )
            #expect(
                traces.map { $0.split(separator: " ")[0] } == [
                    "org.kembar.programs.event.waiting.v1", "org.kembar.programs.activity.completed.v1",
                    "org.kembar.programs.event.released.v1",
                ])
            for line in traces {
                #expect(line.contains("00-\(Self.trace)-"))
                #expect(!line.contains("00f067aa0ba902b7"), "the span is the publisher's still")
                #expect(line.hasSuffix("vendor=1"))
            }
            #expect(Set(traces.map { $0.split(separator: "-")[2] }).count == 3, "each has a span of its own")
        }
    }

    @Test func theEventsOwnTraceCountsWhereTheRecordHasNoneAndIsNotRewritten() async throws {
        try await IntakeBench.with { bench in
            let text = Stated.city("alfa").replacing(
                #""specversion":"1.0""#,
                with: #""specversion":"1.0","traceparent":"00-\#(Self.trace)-00f067aa0ba902b7-01""#)
            try await bench.store([text])
            #expect(
                try await bench.texts("select trace from inbox") == ["00-\(Self.trace)-00f067aa0ba902b7-01"])
            let announced = try await bench.texts(
                "select convert_from(value, 'UTF8')::json ->> 'traceparent' from outbox where topic = 'test.programs'")
            #expect(announced == ["00-\(Self.trace)-00f067aa0ba902b7-01"])
        }
    }

    @Test func aWrongTraceIsNoneAndHarmsNothing() async throws {
        try await IntakeBench.with { bench in
            let fence = bench.fence()
            var claims = try await bench.claim(fence)
            let record = bench.record(
                Stated.city("alfa"), at: 0,
                headers: [("traceparent", [0xFF, 0xFE]), ("tracestate", Array("a\nb".utf8))])
            try await bench.intake.store([record], under: fence, claims: &claims)
            #expect(try await bench.texts("select coalesce(trace, 'none') from inbox") == ["none"])
        }
    }
}
