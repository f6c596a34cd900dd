internal import JSON
internal import LocalStack
internal import TestSupport
internal import Testing

/// The examples of the contract, which AsyncAPI shows too, go through real services: what publishers may send is applied,
/// what only Kembar says is refused.
@Suite(.needsPrograms, .serialized, .timeLimit(.minutes(5)))
struct ContractExamplesTests {
    private struct Example {
        let name: String
        let bytes: [UInt8]
        let source: String
        let id: String
        let type: String

        var owner: String {
            switch self.type.split(separator: ".").dropFirst(2).first ?? "" {
            case "programs": "programs-registry"
            case "indicators": "indicators"
            default: "reporting"
            }
        }

        var isKembars: Bool { self.source.hasPrefix("urn:kembar:") || self.isSealed }
        /// The name of a person is taken by its owner alone, and sealed by nobody else.
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
            // Backwards, so that much of it waits for what comes later; each at a service that does not own it.
            for (position, example) in examples.reversed().enumerated() {
                let service = example.namesPerson ? example.owner : LocalServices.names[position % 3]
                let answer = try await LocalHTTP.post(
                    "\(bench.stack.url(service))/v1/events", example.bytes,
                    headers: ["Content-Type": "application/cloudevents+json"])
                #expect(answer.status == (example.isKembars ? 422 : 202), "\(example.name): \(answer.text)")
            }
            for example in examples where !example.isKembars {
                let state = try await Self.state(of: example, in: bench) { $0 == "applied" }
                #expect(state == "applied", "\(example.name) is \(state)")
            }
            // By Kafka they are the same events.
            let folder = "\(StackBench.repository)/Tests/Fixtures/events"
            let files = examples.filter { !$0.isKembars && !$0.namesPerson }.map { "\(folder)/\($0.name)" }
            let servers = bench.stack.kafka.bootstrapServers
            for file in files {
                let published = try await bench.kembar("publish", "--bootstrap-servers", servers, file)
                #expect(published.status == 0, "\(published.output)")
            }
            #expect(try await bench.kembar("dead-letters", "list").output == "Nothing is set aside.\n")
        }
    }

    private static func state(
        of example: Example, in bench: StackBench, until isWanted: (String) -> Bool
    ) async throws -> String {
        let deadline = ContinuousClock.now + .seconds(60)
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
