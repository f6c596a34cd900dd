internal import FoundationEssentials
internal import JSON
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

/// Everything that is stated about a partnership reaches the report, regardless of the kind of event that states it.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct ReachTests {
    /// The examples of the contract, which concern one partnership: at least one of every type of event.
    private static func examples() throws -> [(text: String, event: Event)] {
        let folder = #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/Fixtures/events"
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().compactMap { name in
            let bytes = try #require(FileManager.default.contents(atPath: "\(folder)/\(name)"))
            let event = try Event(structured: Array(bytes))
            let isRequest = event.data.entity.kind == .report || event.area == .reports && event.data.role != .statement
            guard !isRequest, !event.ref.source.hasPrefix("urn:kembar:"), !name.hasSuffix(".sealed.json")
            else { return nil }
            return (String(decoding: bytes, as: UTF8.self), event)
        }
    }

    /// An exchange rate concerns two currencies, a person's name stays sealed in the registry, and an obstacle about
    /// nothing concerns no partnership.
    private static func concernsNoPartnership(_ data: EventData) -> Bool {
        [.exchangeRate, .person].contains(data.entity.kind)
            || data.schema.name == "obstacle.opened" && data[Obstacle.fields.about] == nil
    }

    @Test func everyStatementOfTheContractReachesTheReport() async throws {
        let examples = try Self.examples()
        let statements = examples.map(\.event).filter { $0.data.role == .statement }
        let types = Set(
            EventCatalogue.entries.filter { $0.schema.role == .statement && $0.schema.kind != .report }.map(\.type))
        #expect(types.subtracting(statements.map(\.envelope.type)).isEmpty, "a type without an example")
        try await ReportingBench.with { bench in
            try await bench.store(
                examples.map { try $0.event.area == .reports ? bench.own($0.text) : bench.fact($0.text) })
            try await bench.store([bench.request("r", "alfa-beta", "2024-12-31")])
            try await bench.settle()
            let text = try #require(
                try await bench.texts("select convert_from(content, 'UTF8') from report order by number desc limit 1")
                    .first)
            let content = try JSONDocument(text).root
            let sources = Set(
                try ["sources", "not_used"].flatMap { content[$0]?.elements ?? [] }.map {
                    try EventRef(json: #require($0["event"]), at: "event")
                })
            for event in statements where !Self.concernsNoPartnership(event.data) {
                #expect(
                    sources.contains(event.ref),
                    "\(event.envelope.type) about \(event.data.entity) is lost to the report")
            }
            // Entities that no section shows are counted by kind.
            let kept = Set((content["kept"]?.elements ?? []).compactMap { $0["kind"]?.string })
            let shown: Set<EntityKind> = [
                .city, .partnership, .agreement, .component, .activity, .contextEvent, .indicator, .baseline, .target,
                .observation, .participation, .assessment, .reportingCoverage, .fundingRequirement, .offer, .budget,
                .transaction, .inKindContribution, .organisation, .post, .responsibility, .result, .profileFact,
                .formationStep, .frameworkRating, .programme, .workPlan, .obstacle, .document, .effectAnalysis,
                .surveyWave, .indexAssessment, .managementResponse, .lesson,
                .questionnaire, .selfAssessment,
            ]
            for kind in Set(statements.map(\.data.entity.kind)).subtracting(shown).subtracting([.exchangeRate, .person])
            {
                #expect(kept.contains(kind.rawValue), "nothing of kind \(kind.rawValue) is shown or counted")
            }
            #expect(kept.isDisjoint(with: shown.map(\.rawValue)))
        }
    }

    /// An indicator may be about a result only, and a result belongs to a component.
    @Test func anIndicatorAboutAResultIsReported() async throws {
        func event(_ id: String, _ type: String, _ data: String) -> String {
            #"{"specversion":"1.0","id":"\#(id)","source":"https://office","type":"org.kembar.\#(type).v1","time":"2026-01-01T00:00:00Z","data":\#(data)}"#
        }
        let stated = [
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
                #"{"indicator":"i","title":{"en":"I"},"measure":"1","cumulation":"none","unit":"persons","about":[{"kind":"result","code":"r"}]}"#
            ),
            event(
                "figure", "indicators.observation.recorded",
                #"{"observation":"o","indicator":"i","period":{"start":"2019-01-01","end":"2019-12-31","type":"full_year"},"state":"approved","value":7}"#
            ),
        ]
        try await ReportingBench.with { bench in
            try await bench.store([bench.request("r", "a-b", "2020-12-31")])
            // Each in a batch of its own: the last one makes the report stale again.
            for text in stated {
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

    /// What concerns every city is in every report while it is believed, and a change of belief reaches all reports.
    @Test func whatConcernsEveryCityFollowsBelief() async throws {
        func event(_ id: String, _ type: String, _ data: String, from source: String = "https://office") -> String {
            #"{"specversion":"1.0","id":"\#(id)","source":"\#(source)","type":"org.kembar.\#(type).v1","time":"2026-01-01T00:00:00Z","data":\#(data)}"#
        }
        func recorded(_ id: String, _ whom: String, from source: String) -> String {
            event(
                id, "programs.context_event.recorded",
                #"{"context_event":"g","kind":"pandemic","title":{"en":"G"},"from":"2020-03",\#(whom)}"#, from: source)
        }
        try await ReportingBench.with { bench in
            func shown() async throws -> [String] {
                try await bench.settle()
                var texts: [String] = []
                for partnership in ["a-b", "c-d"] {
                    let text = try #require(
                        try await bench.texts(
                            "select convert_from(content, 'UTF8') from report where partnership = \(partnership) order by number desc limit 1"
                        ).first)
                    let context = try JSONDocument(text).root["context"]?.elements ?? []
                    if context.contains(where: { $0["code"]?.string == "g" }) { texts.append(partnership) }
                }
                return texts
            }
            try await bench.store(
                ["a-b", "c-d"].map { code in
                    let cities = code.split(separator: "-").map { "\"\($0)\"" }.joined(separator: ",")
                    return try bench.fact(
                        event(
                            code, "programs.partnership.registered",
                            #"{"partnership":"\#(code)","name":{"en":"P"},"cities":[\#(cities)]}"#))
                })
            for code in ["a-b", "c-d"] { try await bench.store([bench.request(code, code, "2020-12-31")]) }
            #expect(try await shown() == [])
            try await bench.store([bench.fact(recorded("every", #""global":true"#, from: "https://every"))])
            #expect(try await shown() == ["a-b", "c-d"])
            // Another publisher states that it was in one city only: the believed claim decides, and both are kept.
            try await bench.store([bench.fact(recorded("one", #""cities":["a"]"#, from: "https://one"))])
            func preferred(_ id: String, _ source: String, _ claim: String, time: String) -> String {
                event(
                    id, "programs.claim.preferred",
                    #"{"about":{"kind":"context_event","code":"g"},"prefer":{"source":"\#(source)","id":"\#(claim)"},"reason":{"en":"Seen."}}"#
                ).replacing("2026-01-01T00:00:00Z", with: time)
            }
            try await bench.store([
                bench.fact(preferred("p1", "https://one", "one", time: "2026-02-01T00:00:00Z"))
            ])
            #expect(try await shown() == ["a-b"])
            try await bench.store([
                bench.fact(preferred("p2", "https://every", "every", time: "2026-03-01T00:00:00Z"))
            ])
            #expect(try await shown() == ["a-b", "c-d"])
        }
    }

    /// No relation leads from an exchange rate to a partnership; a rate between currencies of its money changes its
    /// report.
    @Test func anExchangeRateReachesReportsWithMoneyInItsCurrencies() async throws {
        func event(_ id: String, _ type: String, _ data: String) -> String {
            #"{"specversion":"1.0","id":"\#(id)","source":"https://office","type":"org.kembar.\#(type).v1","time":"2026-01-01T00:00:00Z","data":\#(data)}"#
        }
        func paid(_ id: String, _ amount: Int, _ currency: String) -> String {
            event(
                id, "programs.transaction.recorded",
                #"{"transaction":"\#(id)","type":"3","on":"2020-03-01","value":{"amount":\#(amount),"currency":"\#(currency)"},"partnerships":[{"partnership":"a-b"}]}"#
            )
        }
        func rate(_ id: String, _ base: String, _ quote: String) -> String {
            event(
                id, "programs.exchange_rate.stated",
                #"{"base":"\#(base)","quote":"\#(quote)","on":"2020-01-01","rate":12.5}"#)
        }
        try await ReportingBench.with { bench in
            func content() async throws -> JSONView {
                try await bench.settle()
                let text = try #require(
                    try await bench.texts(
                        "select convert_from(content, 'UTF8') from report order by number desc limit 1"
                    ).first)
                return try JSONDocument(text).root
            }
            func converted(_ content: JSONView) -> [String] {
                (content["money"]?["conversions"]?.elements ?? []).flatMap { conversion in
                    (conversion["sums"]?.elements ?? []).map {
                        "\(conversion["currency"]?.string ?? "") \($0["amount"].map { JSONValue($0).text } ?? "")"
                    }
                }
            }
            try await bench.store([
                bench.fact(
                    event(
                        "pair", "programs.partnership.registered",
                        #"{"partnership":"a-b","name":{"en":"A-B"},"cities":["a","b"]}"#)),
                bench.fact(paid("t-krw", 100, "KRW")), bench.fact(paid("t-idr", 2500, "IDR")),
            ])
            try await bench.store([bench.request("r", "a-b", "2020-12-31")])
            #expect(converted(try await content()) == [])
            try await bench.store([
                bench.fact(rate("rate", "KRW", "IDR")), bench.fact(rate("other", "USD", "IDR")),
            ])
            let after = try await content()
            #expect(converted(after) == ["IDR 3750", "KRW 300"])
            let sources = (after["sources"]?.elements ?? []).compactMap { $0["event"]?["id"]?.string }
            #expect(sources.contains("rate") && !sources.contains("other"))
            try await bench.store([
                bench.fact(
                    event(
                        "withdrawal", "programs.event.withdrawn",
                        #"{"source":"https://office","id":"rate","reason":{"en":"Wrong."}}"#))
            ])
            #expect(converted(try await content()) == [])
        }
    }
}
