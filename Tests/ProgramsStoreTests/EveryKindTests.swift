internal import JSON
internal import Postgres
internal import ProgramsDomain
internal import Shared
internal import TestSupport
internal import Testing

/// Every kind of entity that events can state can be listed and read, with its history.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct EveryKindTests {
    @Test func everyKindIsListedAndReadWithItsHistory() async throws {
        // The registry seals names itself, and refuses names that were sealed elsewhere.
        let fixtures = try Fixtures.programs().filter { !$0.contains(#""sealed""#) }
        try await RegistryBench.with { bench in
            for event in fixtures where event.contains("person.named") {
                let answer = try await bench.post(event)
                #expect(answer.status == 202, "\(answer.body.text)")
            }
            try await bench.deliver()
            try await bench.store(fixtures.filter { !$0.contains("person.named") })
            #expect(try await bench.texts("select reason || ' ' || sentence from dead_letter") == [])
            for (word, kind) in ProgramsRegistry.things.sorted(by: { $0.key < $1.key }) {
                let list = try await bench.get("/v1/\(word)")
                #expect(list.status == 200)
                #expect(!list.codes.isEmpty, "no fixture makes a \(kind.rawValue) known")
                for code in list.codes {
                    let shown = try await bench.get("/v1/\(word)/\(code)")
                    #expect(shown.status == 200)
                    #expect(shown.body["code"]?.string == code)
                    let isNamed = shown.body["state"]?.string == "named" && kind != .person
                    #expect(isNamed == (shown.body["history"]?.elements.isEmpty ?? true), "\(kind.rawValue) \(code)")
                }
            }
        }
    }

    /// Each announced fact carries the publisher's data, complete.
    @Test func whatIsAnnouncedCarriesThePublishersDataWhole() async throws {
        let fixtures = try Fixtures.programs().filter { !$0.contains("person.named") }
        try await RegistryBench.with { bench in
            try await bench.store(fixtures)
            var announced: [String: JSONValue] = [:]
            for value in try await bench.announced() {
                let fact = JSONValue(try JSONDocument(value).root)
                if let id = fact["causeid"]?.string { announced[id] = fact }
            }
            for text in fixtures {
                let stated = JSONValue(try JSONDocument(text).root)
                let fact = try #require(announced[stated["id"]?.string ?? ""])
                #expect(fact["data"] == stated["data"])
                #expect(fact["time"] == stated["time"])
                #expect(fact["type"] == stated["type"])
                #expect(fact["causesource"] == stated["source"])
            }
        }
    }
}
