internal import FoundationEssentials
internal import JSON
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// Nothing that is stated of a partnership is dropped on its way to the report, whatever kind of event states it.
@Suite(.needsPostgres, .timeLimit(.minutes(2)))
struct ReachTests {
    /// The examples of the contract, which speak of one partnership: one of every type of event and more.
    private static func examples() throws -> [(text: String, event: Event)] {
        let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/Fixtures/events"
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap { name in
            let bytes = try #require(FileManager.default.contents(atPath: "\(folder)/\(name)"))
            let event = try Event(structured: Array(bytes))
            guard event.area != .reports, !event.ref.source.hasPrefix("urn:kembar:"), !name.hasSuffix(".sealed.json")
            else { return nil }
            return (String(decoding: bytes, as: UTF8.self), event)
        }
    }

    /// A rate is that of two currencies, a person's name stays sealed with the registry, and an obstacle that touches nothing
    /// is nobody's.
    private static func concernsNoPartnership(_ data: EventData) -> Bool {
        [.exchangeRate, .person].contains(data.entity.kind)
            || data.schema.name == "obstacle.opened" && data[Obstacle.fields.about] == nil
    }

    @Test func everyStatementOfTheContractReachesTheReport() async throws {
        let examples = try Self.examples()
        let statements = examples.map(\.event).filter { $0.data.role == .statement }
        let types = Set(
            EventCatalogue.entries.filter { $0.schema.role == .statement && $0.area != .reports }.map(\.type))
        #expect(types.subtracting(statements.map(\.envelope.type)).isEmpty, "a type without an example")
        try await ReportingBench.with { bench in
            try await bench.store(examples.map { try bench.fact($0.text) })
            try await bench.store([bench.request("r", "alfa-beta", "2030-12-31")])
            try await bench.settle()
            let text = try #require(
                try await bench.texts("select convert_from(content, 'UTF8') from report order by number desc limit 1")
                    .first)
            let content = try JSONDocument(text).root
            let sources = Set(
                try (content["sources"]?.elements ?? []).map {
                    try EventRef(json: #require($0["event"]), at: "event")
                })
            for event in statements where !Self.concernsNoPartnership(event.data) {
                #expect(
                    sources.contains(event.ref),
                    "\(event.envelope.type) about \(event.data.entity) is lost to the report")
            }
            // What no section shows is counted by its kind.
            let kept = Set((content["kept"]?.elements ?? []).compactMap { $0["kind"]?.string })
            let shown: Set<EntityKind> = [
                .city, .partnership, .agreement, .component, .activity, .contextEvent, .indicator, .target,
                .observation,
            ]
            for kind in Set(statements.map(\.data.entity.kind)).subtracting(shown).subtracting([.exchangeRate, .person])
            {
                #expect(kept.contains(kind.rawValue), "nothing of kind \(kind.rawValue) is shown or counted")
            }
        }
    }

    /// An indicator may speak for a result alone, and a result belongs to a component.
    @Test func anIndicatorAboutAResultIsReported() async throws {
        func event(_ id: String, _ type: String, _ data: String) -> String {
            #"{"specversion":"1.0","id":"\#(id)","source":"https://office","type":"org.kembar.\#(type).v1","time":"2026-01-01T00:00:00Z","data":\#(data)}"#
        }
        let told = [
            event(
                "pair", "programs.partnership.registered",
                #"{"partnership":"a-b","name":{"en":"A-B"},"cities":["a","b"]}"#),
            event(
                "mou", "programs.agreement.signed",
                #"{"agreement":"m","kind":"mou","partnerships":["a-b"],"signed":"2016","components":[{"code":"c","name":{"en":"C"}}]}"#
            ),
            event(
                "result", "programs.result.defined",
                #"{"result":"r","level":"2","statement":{"en":"R"},"components":["c"]}"#),
            event(
                "indicator", "indicators.indicator.defined",
                #"{"indicator":"i","title":{"en":"I"},"measure":"1","unit":"persons","about":[{"kind":"result","code":"r"}]}"#
            ),
            event(
                "figure", "indicators.observation.recorded",
                #"{"observation":"o","indicator":"i","period":{"start":"2019-01-01","end":"2019-12-31","type":"full_year"},"state":"approved","value":7}"#
            ),
        ]
        try await ReportingBench.with { bench in
            try await bench.store([bench.request("r", "a-b", "2020-12-31")])
            // Each in a batch of its own: the last one makes the report stale again.
            for text in told {
                try await bench.store([bench.fact(text)])
                try await bench.settle()
            }
            let text = try #require(
                try await bench.texts("select convert_from(content, 'UTF8') from report order by number desc limit 1")
                    .first)
            let indicators = try JSONDocument(text).root["indicators"]?.elements ?? []
            #expect(indicators.map { $0["code"]?.string } == ["i"])
            #expect(indicators.first?["rows"]?.elements.count == 1)
        }
    }
}
