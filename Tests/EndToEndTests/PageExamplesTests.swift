internal import JSON
internal import LocalStack
internal import Shared
internal import TestSupport
internal import Testing

/// The events of `docs/how-do-i-state.md`, and those of the second example, go through real services.
@Suite(.needsPrograms, .serialized, .timeLimit(.minutes(15)))
struct PageExamplesTests {
    /// The events of the page, in its order: one per `json` block, or one per line of a `jsonl` block.
    private static func pageEvents() throws -> [[UInt8]] {
        let text = try #require(Files.text("\(StackBench.repository)/docs/how-do-i-state.md"))
        var events: [[UInt8]] = []
        var block: [Substring]?
        var isLines = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let open = block {
                guard line == "```" else {
                    block = open + [line]
                    continue
                }
                events +=
                    isLines
                    ? open.filter { !$0.isEmpty }.map { Array($0.utf8) } : [Array(open.joined(separator: "\n").utf8)]
                block = nil
            } else if line == "```json" || line == "```jsonl" {
                block = []
                isLines = line == "```jsonl"
            }
        }
        return events
    }

    private static func owner(of event: Event) -> String {
        switch event.area {
        case .programs: "programs-registry"
        case .indicators: "indicators"
        case .reports: "reporting"
        }
    }

    private static func post(_ bytes: [UInt8], in bench: StackBench) async throws -> JSONValue {
        let event = try Event(structured: bytes)
        let answer = try await LocalHTTP.post(
            "\(bench.stack.url(Self.owner(of: event)))/v1/events", bytes,
            headers: ["Content-Type": "application/cloudevents+json"])
        #expect(answer.status == 202, "\(event.ref): \(answer.text)")
        return JSONValue(try JSONDocument(answer.body).root)
    }

    /// Waits until the owning service has applied an event.
    private static func waitUntilApplied(_ event: Event, in bench: StackBench) async throws {
        let path =
            "/v1/events?source=\(LocalHTTP.encoded(event.ref.source))&id=\(LocalHTTP.encoded(event.ref.id))"
        let deadline = ContinuousClock.now + .seconds(300)
        var last = ""
        while ContinuousClock.now < deadline {
            let answer = try await LocalHTTP.get(bench.stack.url(Self.owner(of: event)) + path)
            last = answer.text
            if answer.status == 200, try JSONDocument(answer.body).root["state"]?.string == "applied" { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        Issue.record("\(event.ref) was not applied: \(last)")
    }

    @Test func everyEventOfThePageIsAppliedInItsOrder() async throws {
        let events = try Self.pageEvents()
        #expect(events.count >= 40)
        try await StackBench.with(.embedded, prefix: "kembar") { bench in
            for bytes in events {
                let answer = try await Self.post(bytes, in: bench)
                let rules = answer.list("advice").filter { $0["severity"] != "info" }.compactMap { $0["rule"]?.string }
                // On the page, everything that an event refers to is stated before it.
                #expect(!rules.contains("waits") && !rules.contains("unknown_member"), "\(answer.text)")
            }
            for bytes in events { try await Self.waitUntilApplied(try Event(structured: bytes), in: bench) }
            #expect(try await bench.kembar("dead-letters", "list").output == "Nothing is set aside.\n")
            #expect(try await bench.kembar("events", "pending").output == "No events are waiting.\n")
        }
    }

    /// The second example is applied in full; once all its publishers' events are withdrawn, the pages show none of it.
    @Test func theSecondExampleIsAppliedAndCanBeTakenBack() async throws {
        let folder = "\(StackBench.repository)/examples/synthetic-pair"
        let files = ["people", "programs", "indicators"].map { "\(folder)/\($0).jsonl" }
        try await StackBench.with(.embedded, prefix: "kembar") { bench in
            let published = try await bench.kembar("publish", files[1], files[2])
            #expect(published.status == 0, "\(published.output)")
            let people = try await bench.kembar("publish", "--rate", "20", files[0])
            #expect(people.status == 0, "\(people.output)")
            for file in files {
                for line in (Files.text(file) ?? "").split(separator: "\n") {
                    try await Self.waitUntilApplied(try Event(structured: Array(line.utf8)), in: bench)
                }
            }
            #expect(try await bench.kembar("events", "pending").output == "No events are waiting.\n")
            let requested = try await bench.kembar("report", "request", "contoh-yesi", "2025-12-31")
            #expect(requested.status == 0, "\(requested.output)")
            try await Self.waitUntilSomethingIsSaid(of: "contoh-yesi", in: bench)
            for source in ["contoh", "yesi"] {
                let address = "https://example.org/kembar/synthetic/\(source)"
                let asked = try await bench.kembar(
                    "events", "withdraw", "--source", address, "--reason", "Trial data.")
                #expect(asked.output.contains("would be withdrawn"), "\(asked.output)")
                let done = try await bench.kembar(
                    "events", "withdraw", "--source", address, "--reason", "Trial data.", "--yes")
                #expect(done.status == 0, "\(done.output)")
                // Repeated, as after an interrupted run, the command succeeds and has nothing left to do.
                let again = try await bench.kembar(
                    "events", "withdraw", "--source", address, "--reason", "Trial data.", "--yes")
                #expect(again.status == 0, "\(again.output)")
                #expect(again.output.contains("0 events of \(address) withdrawn, "), "\(again.output)")
            }
            try await Self.waitUntilNothingIsSaid(of: "contoh-yesi", in: bench)
        }
    }

    /// Waits until the command line shows a report of the partnership with content.
    private static func waitUntilSomethingIsSaid(of partnership: String, in bench: StackBench) async throws {
        let deadline = ContinuousClock.now + .seconds(300)
        var last = ""
        while ContinuousClock.now < deadline {
            let report = try await bench.kembar("report", "get", partnership, "2025-12-31")
            last = report.output
            if report.status == 0, last.contains("ynthetic"), last.contains("Money") { return }
            try await Task.sleep(for: .milliseconds(300))
        }
        Issue.record("the report of \(partnership) says nothing: \(last)")
    }

    /// Waits until the page of the partnership's report names none of its entities.
    private static func waitUntilNothingIsSaid(of partnership: String, in bench: StackBench) async throws {
        let body = JSONValue.object(["partnership": .string(partnership), "as_of": "2025-12-31"])
        let asked = try await LocalHTTP.post(
            "\(bench.stack.url("reporting"))/v1/reports", body.bytes, headers: ["Content-Type": "application/json"])
        #expect(asked.status == 202, "\(asked.text)")
        let deadline = ContinuousClock.now + .seconds(300)
        var page = ""
        while ContinuousClock.now < deadline {
            let answer = try await LocalHTTP.get(
                "\(bench.stack.url("reporting"))/v1/reports/\(partnership)/2025-12-31?format=html&lang=en")
            page = answer.text
            if answer.status == 200, !page.contains("Synthetic"), !page.contains("example.org/kembar/synthetic") {
                return
            }
            try await Task.sleep(for: .milliseconds(200))
        }
        Issue.record("the page still shows what was withdrawn: \(page.prefix(4000))")
    }
}
