import JSON
import ReportingDomain
import Shared
import Testing

/// Where in the report each fact of the Bandung–Seoul example stands.
struct EveryFactTests {
    /// The members of a report in which events are named, other than the list of all sources.
    private static func places(_ content: JSONValue) -> [EventRef: Set<String>] {
        var places: [EventRef: Set<String>] = [:]
        func walk(_ value: JSONValue, _ section: String) {
            if let source = value["source"]?.string, let id = value["id"]?.string {
                places[EventRef(source: source, id: id), default: []].insert(section)
            }
            for element in value.elements { walk(element, section) }
            for (_, member) in value.members { walk(member, section) }
        }
        for (section, value) in content.members where section != "sources" { walk(value, section) }
        return places
    }

    @Test func everyStatementStandsInASectionAndNoneIsOnlyCounted() throws {
        let events = try Repository.example()
        #expect(events.count == 272)
        let places = Self.places(try content(of: "bandung-seoul", asOf: "2026-11-28", events))
        for event in events {
            let found = (places[event.ref] ?? []).subtracting(["not_used"])
            switch event.data.role {
            case .statement: #expect(!found.isEmpty, "\(event.type) \(event.ref) stands nowhere")
            // What decides between claims stands where they are compared.
            case .preference: #expect(places[event.ref] != nil, "\(event.type) \(event.ref)")
            // A rank stands only where it decided.
            case .ranking: break
            case .withdrawal, .notice: Issue.record("\(event.type)")
            }
        }
        #expect(places.values.allSatisfy { !$0.contains("kept") })
    }

    @Test func eachKindOfFactStandsWhereItsReadersLook() throws {
        let events = try Repository.example()
        let places = Self.places(try content(of: "bandung-seoul", asOf: "2026-11-28", events))
        let sections: KeyValuePairs = [
            "obstacle.opened": "obstacles", "offer.made": "offers", "offer.decided": "offers",
            "agreement.version_rated": "framework", "formation_step.completed": "formation",
            "post.filled": "posts", "profile_fact.stated": "asymmetry", "document.registered": "records",
            "organisation.registered": "records", "programme.registered": "records",
            "assessment.recorded": "statements", "participation.recorded": "participations",
            "funding_requirement.stated": "money", "in_kind_contribution.recorded": "money",
            "transaction.recorded": "money", "context_event.recorded": "context",
        ]
        for (type, section) in sections {
            let own = events.filter { $0.type.text == "org.kembar.programs.\(type).v1" }
            #expect(!own.isEmpty, "\(type)")
            for event in own { #expect(places[event.ref]?.contains(section) == true, "\(type) \(event.ref)") }
        }
    }
}
