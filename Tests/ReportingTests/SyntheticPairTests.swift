import JSON
import ReportingDomain
import Shared
import Testing

/// The second example uses the features that the first does not.
struct SyntheticPairTests {
    static func events() throws -> [HistoryEvent] {
        try ["programs", "indicators", "reports"].flatMap { name in
            try Repository.lines("examples/synthetic-pair/\(name).jsonl").map {
                HistoryEvent(try Event(structured: $0))
            }
        }
    }

    @Test func everyStepHasEffectAndEverySectionShowsSomething() throws {
        let events = try Self.events()
        let content = try content(of: "contoh-yesi", asOf: "2025-12-31", events)
        #expect(content.list(at: "not_applied").isEmpty, "\(content["not_applied"]?.text ?? "")")
        for section in [
            "agreements", "components", "activities", "participations", "indicators", "statements", "context",
            "disputed", "sources", "management_responses", "lessons", "recommendations",
        ] {
            #expect(!content.list(at: section).isEmpty, "\(section) shows nothing")
        }
        #expect(content.list(at: "kept").isEmpty, "\(content["kept"]?.text ?? "")")
        #expect(content["profile"]?["name"]?["en"]?.string?.contains("ynthetic") == true)
        #expect(content["money"]?.list(at: "sums").isEmpty == false)
        let cited = Set(content.list(at: "sources").compactMap { $0["event"]?["source"]?.string })
        #expect(!cited.isEmpty)
        #expect(cited.allSatisfy { $0.hasPrefix("https://example.org/kembar/synthetic/") })
    }

    /// Rule R30: the action of one accepted response is not done by its due date.
    @Test func oneResponseIsOverdueFromTheDayAfterItsDueDate() throws {
        let events = try Self.events()
        func overdue(_ day: String) throws -> [String] {
            try content(of: "contoh-yesi", asOf: day, events)["findings"]?.list(at: "open")
                .filter { $0.string(at: "rule") == "R30" }.compactMap { $0["subject"]?.string(at: "code") } ?? []
        }
        #expect(try !overdue("2026-03-31").contains("contoh-yesi.response-name-posts"))
        #expect(try overdue("2026-04-01").contains("contoh-yesi.response-name-posts"))
    }

    /// Every event says that it is synthetic.
    @Test func everyEventIsLabelledSynthetic() throws {
        for event in try Self.events() {
            let data = JSONValue(event.members).text.lowercased()
            #expect(data.contains("synthetic") || data.contains("sintetis"), "\(event.ref)")
        }
    }
}
