internal import JSON
internal import Kafka
internal import LocalStack
internal import TestSupport
internal import Testing

/// Uses real processes: the command line publishes events, and the report is read as its consumers read it.
@Suite(.needsPrograms, .serialized, .timeLimit(.minutes(15)))
struct EndToEndTests {
    @Test func theExampleGivesItsReportOnTheEmbeddedBrokerAlsoAfterTheBrokerWasReplaced() async throws {
        try await StackBench.with(.embedded, prefix: "kembar") { bench in
            try await Self.publishAndRead(bench)
            try await Self.replaceBroker(bench)
        }
    }

    @Test(.needsKafka) func theExampleGivesItsReportOnARealKafka() async throws {
        let servers = try #require(TestServers.kafka)
        let prefix = "e2e-\(UInt32.random(in: 0...UInt32.max))"
        try await StackBench.with(.existing(bootstrapServers: servers), prefix: prefix) { bench in
            try await Self.publishAndRead(bench)
        }
    }

    private static func publishAndRead(_ bench: StackBench) async throws {
        // Indicators first: many of them must wait for events about programs.
        let published = try await bench.kembar("publish", StackBench.example[1], StackBench.example[0])
        #expect(published.status == 0, "\(published.output)")
        // Publishing the same events a second time succeeds, and nothing is stored twice.
        let accepted = try await Self.accepted(bench)
        #expect(accepted > 0)
        let again = try await bench.kembar("publish", StackBench.example[0])
        #expect(again.status == 0, "\(again.output)")
        #expect(try await Self.accepted(bench) == accepted)
        let asked = try await bench.kembar(
            "report", "request", "bandung-seoul", "2020-12-31", "--after", StackBench.example[0], "--after",
            StackBench.example[1])
        #expect(asked.status == 0, "\(asked.output)")
        let report = try await bench.report { _ in true }
        let content = try #require(report["content"])
        let government = try #require(
            content.list("components").first { $0["code"] == "bandung-seoul.e-government" }?["activity"])
        let recorded = try #require(government.list("active_years").first { $0["recorded"] == true })
        #expect(recorded.int("active_years") == 2)
        #expect(recorded.int("years_in_force") == 5)
        #expect(recorded["percent"] == "40.0")
        #expect(government["dormancy"]?["class"] == "long_dormant")
        let tax = try #require(content.list("indicators").first { $0["code"] == "bandung.tax.total" })
        let year2017 = try #require(
            tax.list("rows").first { $0["period"]?["start"] == "2017-01-01" && $0["period"]?["type"] == "full_year" })
        #expect(year2017["realisation"]?["shown"] == "90.6")
        #expect(year2017["target"]?["derived"] == true)
        let shown = try await bench.kembar("report", "get", "bandung-seoul", "2020-12-31")
        #expect(shown.output.contains("active in 2 of 5 years (40.0 %); other readings"))
        #expect(shown.output.contains("84.20 % as the source states, fairly effective"))
        let nothing = try await bench.kembar("events", "pending")
        #expect(nothing.output == "No events are waiting.\n")
        #expect(try await bench.kembar("dead-letters", "list").output == "Nothing is set aside.\n")
        #expect(try await bench.kembar("status").status == 0)
        #expect(try await MetricNames.missing(at: bench.stack.url("programs-registry")) == [])
        for language in ["id", "en", "ko"] {
            let page = try await LocalHTTP.get(
                "\(bench.stack.url("reporting"))/v1/reports/bandung-seoul/2020-12-31?format=html&lang=\(language)")
            #expect(page.status == 200)
            #expect(page.text.contains("<html lang=\"\(language)\">"))
        }
    }

    /// The number of events about programs that were accepted by HTTP.
    private static func accepted(_ bench: StackBench) async throws -> Int {
        let text = try await bench.stack.postgres.sql(
            "select count(*) from outbox where topic = '\(bench.stack.prefix).in.programs'",
            database: "kembar_programs", log: "/dev/null")
        return try #require(Int(text.filter(\.isNumber)))
    }

    /// Replaces the broker by an empty cluster: the relays fill it again, and new events pass through it.
    private static func replaceBroker(_ bench: StackBench) async throws {
        let servers = bench.stack.kafka.bootstrapServers
        await bench.stack.kafka.process?.stop(ChildProcess.forceKill)
        let port = try #require(UInt16(servers.split(separator: ":").last ?? ""))
        let broker = try await LocalKafka.start(
            .embedded, in: "\(bench.stack.folder)/kafka", log: "\(bench.stack.folder)/log/kafka.log",
            topics: KembarTopics.all(prefix: "kembar", partitions: 2), port: port)
        let result: Result<Void, any Error>
        do {
            let before = try await bench.report { _ in true }["envelope"]?.int("number") ?? 0
            let event =
                #"{"specversion":"1.0","id":"late","source":"https://example.org/office","type":"org.kembar.programs.activity.completed.v1","time":"2026-01-01T00:00:00Z","data":{"activity":"late-visit","partnerships":["bandung-seoul"],"end":"2020-06-01","kind":"visit","remark":{"en":"synthetic"}}}"#
            let deadline = ContinuousClock.now + .seconds(300)
            var status = 0
            while status != 202, ContinuousClock.now < deadline {
                status = try await LocalHTTP.post(
                    "\(bench.stack.url("programs-registry"))/v1/events", Array(event.utf8),
                    headers: ["Content-Type": "application/cloudevents+json"]
                ).status
            }
            #expect(status == 202)
            let report = try await bench.report(within: .seconds(300)) { $0["envelope"]?.int("number") ?? 0 > before }
            #expect(report["content"]?.list("activities").contains { $0["code"] == "late-visit" } == true)
            let admin = try KafkaAdmin(KafkaSettings(bootstrapServers: broker.bootstrapServers))
            // Everything announced earlier is in the new cluster again.
            let announced =
                Int64(
                    try await bench.stack.postgres.sql(
                        "select count(*) from outbox where topic = 'kembar.programs'", database: "kembar_programs",
                        log: "/dev/null"
                    ).filter(\.isNumber)) ?? .max
            var count: Int64 = 0
            while count < announced, ContinuousClock.now < deadline + .seconds(300) {
                count = try await admin.count(of: "kembar.programs", partitions: 2)
            }
            #expect(count >= announced)
            result = .success(())
        } catch {
            result = .failure(error)
        }
        await broker.stop()
        try result.get()
    }

    @Test func aFaultInAFileIsReportedByLineAndFieldBeforeAnythingIsSent() async throws {
        let folder = "\(StackBench.repository)/.kembar/test/files-\(UInt32.random(in: 0...UInt32.max))"
        try Files.makeFolder(folder)
        let file = "\(folder)/events.jsonl"
        let good =
            #"{"specversion":"1.0","id":"1","source":"s","type":"org.kembar.programs.city.registered.v1","time":"2026-01-01T00:00:00Z","data":{"city":"alfa","name":{"en":"Alfa"},"country":"ID"}}"#
        let bad = good.replacing(#""country":"ID""#, with: #""country":"ZZ""#).replacing(
            #""id":"1""#, with: #""id":"2""#)
        try Files.write(Array("\(good)\n\n\(bad)\n{\"a\":1,}\n\(good)\n".utf8), to: file)
        let log = "\(folder)/log"
        let status = try await ChildProcess.run(
            "\(Files.programFolder)/kembar", ["publish", file],
            environment: ["PATH": "/usr/bin:/bin", "KEMBAR_PROGRAMS_URL": "http://127.0.0.1:1"], log: log)
        let output = Files.text(log) ?? ""
        #expect(status == 1)
        #expect(output.contains("events.jsonl:3: data.country \"ZZ\" is not in the list Country"))
        #expect(output.contains("events.jsonl:4: Column 8: a key in quotes was expected."))
        #expect(
            output.contains("events.jsonl:5: the event at ")
                && output.contains("events.jsonl:1 has the same source and id"))
        #expect(output.contains("3 problems; nothing was sent."))
        let checked = try await ChildProcess.run(
            "\(Files.programFolder)/kembar", ["validate", file], environment: ["PATH": "/usr/bin:/bin"], log: "\(log)-2"
        )
        #expect(checked == 1)
        #expect((Files.text("\(log)-2") ?? "").contains("2 events are valid, 3 not."))
    }
}
