internal import JSON
internal import Kafka
internal import LocalStack
internal import TestSupport
internal import Testing

/// Sends the examples of the contract, which AsyncAPI also shows, through real services: events that publishers may
/// send are applied, and events that only Kembar publishes are refused.
@Suite(.needsPrograms, .serialized, .timeLimit(.minutes(15)))
struct ContractExamplesTests {
    private struct Example {
        let name: String
        let bytes: [UInt8]
        let source: String
        let id: String
        let type: String

        /// The area of its type; its intake topic is named after it.
        var area: Substring { self.type.split(separator: ".").dropFirst(2).first ?? "" }

        var owner: String {
            switch self.area {
            case "programs": "programs-registry"
            case "indicators": "indicators"
            default: "reporting"
            }
        }

        var isKembars: Bool { self.source.hasPrefix("urn:kembar:") || self.isSealed }
        /// Only the owning service accepts and seals the name of a person.
        var namesPerson: Bool { self.type.contains(".person.named.") }
        private var isSealed: Bool { self.name.hasSuffix(".person.named.v1.sealed.json") }
    }

    private static func examples() throws -> [Example] {
        let folder = "\(StackBench.repository)/Tests/Fixtures/events"
        return try Files.names(in: folder).map { name in
            let bytes = Files.read("\(folder)/\(name)") ?? []
            let root = try JSONDocument(bytes).root
            return Example(
                name: name, bytes: bytes, source: root["source"]?.string ?? "", id: root["id"]?.string ?? "",
                type: root["type"]?.string ?? "")
        }
    }

    @Test func everyExampleIsAppliedOrRefusedAsTheContractSays() async throws {
        let examples = try Self.examples()
        #expect(examples.count > 35)
        try await StackBench.with(.embedded, prefix: "kembar") { bench in
            // In reverse order, so that many events wait for later ones; spread over the services, whichever owns them.
            for (position, example) in examples.reversed().enumerated() {
                let service = example.namesPerson ? example.owner : LocalServices.names[position % 3]
                let answer = try await Self.post(example, to: service, in: bench)
                #expect(answer.status == (example.isKembars ? 422 : 202), "\(example.name): \(answer.text)")
            }
            for example in examples where !example.isKembars { try await Self.waitUntilApplied(example, in: bench) }
            try await Self.repeatByKafka(examples.filter { !$0.isKembars && !$0.namesPerson }, in: bench)
        }
    }

    /// Uses its own stack: in one that received the events by HTTP, they would be applied already, regardless of Kafka.
    @Test func everyExampleOfAPublisherIsAppliedByKafkaAsTheBytesThatItIs() async throws {
        let examples = try Self.examples().filter { !$0.isKembars }
        try await StackBench.with(.embedded, prefix: "kembar") { bench in
            // A name is accepted only by HTTP, and only before its person is erased.
            for example in examples where example.namesPerson {
                let answer = try await Self.post(example, to: example.owner, in: bench)
                #expect(answer.status == 202, "\(example.name): \(answer.text)")
                try await Self.waitUntilApplied(example, in: bench)
            }
            let others = examples.filter { !$0.namesPerson }
            #expect(others.count > 35)
            try await Self.send(others.reversed(), to: bench)
            for example in others { try await Self.waitUntilApplied(example, in: bench) }
            #expect(try await bench.kembar("dead-letters", "list").output == "Nothing is set aside.\n")
        }
    }

    private static func post(
        _ example: Example, to service: String, in bench: StackBench
    ) async throws -> LocalHTTP.Answer {
        try await LocalHTTP.post(
            "\(bench.stack.url(service))/v1/events", example.bytes,
            headers: ["Content-Type": "application/cloudevents+json"])
    }

    /// Sends the bytes of the files without keys, so that the partitions are read in any order.
    private static func send(_ examples: [Example], to bench: StackBench) async throws {
        let producer = try KafkaProducer(KafkaSettings(bootstrapServers: bench.stack.kafka.bootstrapServers))
        defer { producer.close() }
        let records = examples.map { example in
            KafkaRecord(
                topic: "kembar.in.\(example.area)", key: nil, value: example.bytes,
                headers: [("content-type", Array("application/cloudevents+json".utf8))])
        }
        for (example, result) in zip(examples, await producer.send(records)) {
            #expect(throws: Never.self, "\(example.name)") { try result.get() }
        }
    }

    // MARK: The same events again

    /// Events that the command line publishes by Kafka are the same events: once all are read, none is set aside, and
    /// none conflicts with what is stored.
    private static func repeatByKafka(_ examples: [Example], in bench: StackBench) async throws {
        let servers = bench.stack.kafka.bootstrapServers
        for example in examples {
            let file = "\(StackBench.repository)/Tests/Fixtures/events/\(example.name)"
            let published = try await bench.kembar("publish", "--bootstrap-servers", servers, file)
            #expect(published.status == 0, "\(published.output)")
        }
        let admin = try KafkaAdmin(KafkaSettings(bootstrapServers: servers))
        for (service, topic) in [
            ("programs-registry", "kembar.in.programs"), ("indicators", "kembar.in.indicators"),
            ("reporting", "kembar.in.reports"),
        ] {
            try await Self.waitUntilRead(topic, by: service, admin, in: bench)
            let conflicts = try await Self.number("select count(*) from conflict", of: service, in: bench)
            #expect(conflicts == 0, "\(service) has conflicts")
        }
        #expect(try await bench.kembar("dead-letters", "list").output == "Nothing is set aside.\n")
    }

    /// Waits until a service has stored every record of a topic.
    private static func waitUntilRead(
        _ topic: String, by service: String, _ admin: KafkaAdmin, in bench: StackBench
    ) async throws {
        let given = try await admin.count(of: topic, partitions: 2)
        #expect(given > 0)
        let statement = "select coalesce(sum(next_offset), 0) from consumer_partition where topic = '\(topic)'"
        let deadline = ContinuousClock.now + .seconds(300)
        var read = try await Self.number(statement, of: service, in: bench)
        while read < given, ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(200))
            read = try await Self.number(statement, of: service, in: bench)
        }
        #expect(read >= given, "\(service) has read \(read) of \(given) records of \(topic)")
    }

    /// The one number that a statement returns from a service's database.
    private static func number(_ statement: String, of service: String, in bench: StackBench) async throws -> Int64 {
        let text = try await bench.stack.postgres.sql(
            statement, database: LocalServices.database(service), log: "/dev/null")
        return try #require(Int64(text.filter(\.isNumber)), "\(statement) gives \(text)")
    }

    private static func waitUntilApplied(_ example: Example, in bench: StackBench) async throws {
        let state = try await Self.state(of: example, in: bench) { $0 == "applied" }
        #expect(state == "applied", "\(example.name) is \(state)")
    }

    private static func state(
        of example: Example, in bench: StackBench, until isWanted: (String) -> Bool
    ) async throws -> String {
        let deadline = ContinuousClock.now + .seconds(300)
        var last = "unknown"
        while ContinuousClock.now < deadline {
            let query = "source=\(LocalHTTP.encoded(example.source))&id=\(LocalHTTP.encoded(example.id))"
            let answer = try await LocalHTTP.get("\(bench.stack.url(example.owner))/v1/events?\(query)")
            if answer.status == 200 { last = try JSONDocument(answer.body).root["state"]?.string ?? "unknown" }
            if isWanted(last) { break }
            try await Task.sleep(for: .milliseconds(200))
        }
        return last
    }
}
