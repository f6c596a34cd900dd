internal import HTML
internal import ReportingDomain
internal import Shared

/// The publications that a report rests on, each once, with the works that their events cite.
struct SourcesSection {
    private let page: PageContext
    /// In the order of their numbers.
    private let publications: [Publication]

    private struct Publication {
        let number: Int
        let name: String
        let events: [SourceEntry]

        var citations: [Citation] { self.events.flatMap(\.citations) }
    }

    init(_ sources: [SourceEntry], _ page: PageContext) {
        self.page = page
        self.publications = Dictionary(grouping: sources, by: \.event.source).map { name, events in
            Publication(number: page.number(ofSource: name) ?? 0, name: name, events: events)
        }.sorted { $0.number < $1.number }
    }

    var node: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.sources) }
            element("ol", ["class": "sources"]) {
                for publication in self.publications {
                    element("li", ["id": "s\(publication.number)"]) { self.publication(publication) }
                }
            }
        }
    }

    @HTMLBuilder private func publication(_ publication: Publication) -> [HTMLNode] {
        let citations = Self.distinct(publication.citations) { $0.title + " " + ($0.url ?? "") }
        if citations.isEmpty { element("div") { self.page.word(.noCitation) } }
        for citation in citations { element("div") { self.citation(citation) } }
        let notes = Self.distinct(publication.citations.compactMap(\.note)) { self.page.plain($0) }
        if !notes.isEmpty {
            element("ul", ["class": "small"]) {
                for note in notes { element("li") { self.page.stated(note) } }
            }
        }
        element("div", ["class": "small soft"]) {
            "\(publication.name) · \(self.page.eventsCounted(publication.events.count))"
        }
        // What is published is not to lead to what is not.
        if self.page.kind != .public { self.events(publication) }
    }

    private func events(_ publication: Publication) -> HTMLNode {
        element("details", ["class": "small"]) {
            element("summary") { self.page.word(.showEvents) }
            element("ul") {
                for source in publication.events.prefix(Self.mostEvents) {
                    element("li") {
                        element("a", ["href": self.page.link(to: source.event)]) { source.event.id }
                    }
                }
                if publication.events.count > Self.mostEvents {
                    element("li") {
                        self.page.phrase(
                            .moreEvents, self.page.count(publication.events.count - Self.mostEvents))
                    }
                }
            }
        }
    }

    /// How many events of one publication the page lists.
    private static let mostEvents = 100

    @HTMLBuilder private func citation(_ citation: Citation) -> [HTMLNode] {
        if let author = citation.author { "\(author): " }
        if let url = citation.url, url.hasPrefix("https://") || url.hasPrefix("http://") {
            element("a", ["href": url, "rel": "noopener noreferrer"]) { citation.title }
        } else {
            citation.title
        }
        if let published = citation.published { ", \(self.page.date(published))" }
    }

    private static func distinct<Value>(_ values: [Value], by key: (Value) -> String) -> [Value] {
        var seen: Set<String> = []
        return values.filter { seen.insert(key($0)).inserted }
    }
}
