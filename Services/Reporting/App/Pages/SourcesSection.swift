internal import HTML
internal import JSON
internal import Shared

/// The publications that a report rests on, each once, with what its events cite.
struct SourcesSection {
    private let page: PageContext
    /// Publications in the order of their numbers.
    private let publications: [(name: String, events: [JSONValue])]

    init(_ content: JSONValue, _ page: PageContext) {
        self.page = page
        var events: [String: [JSONValue]] = [:]
        for source in content.list("sources") {
            events[source["event"]?.text("source") ?? "", default: []].append(source)
        }
        self.publications = events.map { ($0.key, $0.value) }.sorted {
            page.number(ofSource: $0.name) ?? 0 < page.number(ofSource: $1.name) ?? 0
        }
    }

    var node: HTMLNode {
        element("section") {
            element("h2") { self.page.word("sources") }
            element("ol", ["class": "sources"]) {
                for publication in self.publications {
                    element("li", ["id": "s\(self.page.number(ofSource: publication.name) ?? 0)"]) {
                        self.publication(publication.name, publication.events)
                    }
                }
            }
        }
    }

    @HTMLBuilder private func publication(_ name: String, _ events: [JSONValue]) -> [HTMLNode] {
        let citations = Self.distinct(events.flatMap { $0.list("citations") }) {
            ($0.text("title") ?? "") + " " + ($0.text("url") ?? "")
        }
        if citations.isEmpty { element("div") { self.page.word("no_citation") } }
        for citation in citations { element("div") { self.citation(citation) } }
        let notes = Self.distinct(events.flatMap { $0.list("citations") }.filter { $0["note"] != nil }) {
            self.page.plain($0["note"])
        }
        if !notes.isEmpty {
            element("ul", ["class": "small"]) {
                for citation in notes { element("li") { self.page.told(citation["note"]) } }
            }
        }
        element("div", ["class": "small soft"]) { "\(name) · \(self.page.phrase("facts", String(events.count)))" }
    }

    @HTMLBuilder private func citation(_ citation: JSONValue) -> [HTMLNode] {
        if let author = citation.text("author") { "\(author): " }
        if let url = citation.text("url"), url.hasPrefix("https://") || url.hasPrefix("http://") {
            element("a", ["href": url, "rel": "noopener noreferrer"]) { citation.text("title") ?? url }
        } else {
            citation.text("title") ?? ""
        }
        if let published = citation.text("published") { ", \(self.page.date(published))" }
    }

    private static func distinct(_ values: [JSONValue], by key: (JSONValue) -> String) -> [JSONValue] {
        var seen: Set<String> = []
        return values.filter { seen.insert(key($0)).inserted }
    }
}
