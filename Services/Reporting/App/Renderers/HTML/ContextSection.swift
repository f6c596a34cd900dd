internal import HTML
internal import ReportingDomain
internal import Shared

/// The context events around the cooperation.
struct ContextSection {
    private let events: [ContextEntry]
    private let page: PageContext

    init(_ events: [ContextEntry], _ page: PageContext) {
        self.events = events
        self.page = page
    }

    var node: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.context) }
            if self.events.isEmpty { element("p") { self.page.word(.nothing) } }
            element("ol") {
                for event in self.events { element("li") { self.event(event) } }
            }
        }
    }

    @HTMLBuilder private func event(_ event: ContextEntry) -> [HTMLNode] {
        element("strong") {
            event.to.map { self.page.span(event.from, $0) }
                ?? (event.from.precision == .unknown
                    ? self.page.date(event.from) : self.page.phrase(.since, self.page.date(event.from)))
        }
        ": "
        self.page.stated(event.title)
        " (\(self.page.word(event.kind.translation))"
        if event.global { ", \(self.page.word(.global))" }
        ") "
        self.page.refs(event.events)
    }
}
