internal import JSON
internal import Kafka
internal import LocalStack
internal import TestSupport
internal import Testing

/// Follows one event: its trace from the request to the published record, and what the command line reports about it.
@Suite(.needsPrograms, .serialized, .timeLimit(.minutes(15)))
struct FollowingTests {
    private static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"

    private static func city(_ id: String) -> [UInt8] {
        Array(
            #"{"specversion":"1.0","id":"\#(id)","source":"https://example.org/office","type":"org.kembar.programs.city.registered.v1","time":"2026-01-01T00:00:00Z","data":{"city":"\#(id)","name":{"en":"Synthetic"},"country":"ID"}}"#
                .utf8)
    }

    @Test func anEventIsFollowedFromItsPublisherToWhatIsPublished() async throws {
        try await StackBench.with(.embedded, prefix: "kembar") { bench in
            let url = bench.stack.url("indicators")
            let answer = try await LocalHTTP.post(
                "\(url)/v1/events", Self.city("alfa"),
                headers: [
                    "Content-Type": "application/cloudevents+json",
                    "traceparent": "00-\(Self.trace)-00f067aa0ba902b7-01", "tracestate": "vendor=1",
                ])
            #expect(answer.status == 202)
            // The announcement carries the trace, with a span of its own.
            let header = try await Self.announcedTrace(bench, of: "alfa")
            #expect(header.hasPrefix("00-\(Self.trace)-"))
            #expect(!header.contains("00f067aa0ba902b7"))

            let shown = try await bench.kembar("events", "show", "https://example.org/office", "alfa")
            #expect(shown.status == 0)
            for text in [
                "indicators\n  received by HTTP, sent to the owning service",
                "programs-registry\n  read from kembar.in.programs",
                "applied", "trace \(Self.trace)", "on kembar.programs, sent", "No report uses this event.",
            ] {
                #expect(shown.output.contains(text), "\(text) is not in \(shown.output)")
            }
            let listed = try await bench.kembar(
                "events", "list", "--trace", Self.trace, "--service", "programs-registry")
            #expect(listed.output.contains("alfa of https://example.org/office, about city/alfa"))
            #expect(
                try await bench.kembar("events", "list", "--thing", "city/nowhere").output
                    == "No service has such an event.\n")
            #expect(try await bench.kembar("events", "show", "https://example.org/office", "never").status == 1)
        }
    }

    @Test func binaryAndBatchedEventsAreTakenByHTTP() async throws {
        try await StackBench.with(.embedded, prefix: "kembar") { bench in
            let url = "\(bench.stack.url("reporting"))/v1/events"
            let binary = try await LocalHTTP.post(
                url, Array(#"{"city":"beta","name":{"en":"Beta"},"country":"KR"}"#.utf8),
                headers: [
                    "Content-Type": "application/json", "ce-specversion": "1.0", "ce-id": "b%C3%A9ta",
                    "ce-source": "https://example.org/office", "ce-time": "2026-01-01T00:00:00Z",
                    "ce-type": "org.kembar.programs.city.registered.v1",
                ])
            #expect(binary.status == 202)
            #expect(binary.text.contains("\"id\":\"béta\""))
            let overlong = try await LocalHTTP.post(
                url, Array("{}".utf8),
                headers: ["Content-Type": "application/json", "ce-specversion": "1.0", "ce-id": "%C0%A0"])
            #expect(overlong.status == 400)
            let batch = [
                "application/cloudevents-batch+json", "[\(String(decoding: Self.city("gamma"), as: UTF8.self)),",
            ]
            let good = try await LocalHTTP.post(
                url, Array("\(batch[1])\(String(decoding: Self.city("delta"), as: UTF8.self))]".utf8),
                headers: ["Content-Type": batch[0]])
            #expect(good.status == 202)
            #expect(try JSONDocument(good.body).root["events"]?.count == 2)
            let bad = try await LocalHTTP.post(
                url, Array("[\(String(decoding: Self.city("epsilon"), as: UTF8.self)),{\"id\":1}]".utf8),
                headers: ["Content-Type": batch[0]])
            #expect(bad.status == 400)
            #expect(bad.text.contains("Event 1 of the batch"))
            #expect(try await LocalHTTP.get("\(url)?source=https://example.org/office&id=epsilon").status == 404)
            let empty = try await LocalHTTP.post(url, Array("[]".utf8), headers: ["Content-Type": batch[0]])
            #expect(empty.status == 202)
        }
    }

    private static func announcedTrace(_ bench: StackBench, of city: String) async throws -> String {
        let consumer = try KafkaConsumer(
            KafkaSettings(
                bootstrapServers: bench.stack.kafka.bootstrapServers,
                extra: ["session.timeout.ms": "6000", "fetch.wait.max.ms": "20"]), group: "follower",
            topics: ["kembar.programs"])
        let deadline = ContinuousClock.now + .seconds(300)
        var found = ""
        while found.isEmpty, ContinuousClock.now < deadline {
            for finding in await consumer.poll(100) {
                switch finding {
                case .assigned(let partitions):
                    try await consumer.assign(Dictionary(uniqueKeysWithValues: partitions.map { ($0, -2) }))
                case .record(let record) where record.key == Array("city/\(city)".utf8):
                    found =
                        record.headers.last { $0.name == "traceparent" }.flatMap {
                            $0.value.map { String(decoding: $0, as: UTF8.self) }
                        } ?? "no trace"
                default: break
                }
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        await consumer.close()
        return found
    }
}
