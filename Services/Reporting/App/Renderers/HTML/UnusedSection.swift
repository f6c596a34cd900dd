internal import HTML
internal import ReportingDomain
internal import Shared

/// Events about the partnership that were considered and that nothing on the page uses.
struct UnusedSection {
    private let unused: [UnusedEntry]
    private let page: PageContext

    init(_ unused: [UnusedEntry], _ page: PageContext) {
        self.unused = unused
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.unused.isEmpty {
            element("section") {
                element("h2") { self.page.word(.notUsed) }
                element("ul", ["class": "small"]) {
                    for (reason, publisher, count) in self.counts {
                        element("li") {
                            "\(self.page.word(reason.translation)): \(self.page.eventsCounted(count)), \(publisher)"
                        }
                    }
                }
            }
        }
    }

    /// The number of events, by reason and publisher.
    private var counts: [(UnusedEntry.Reason, String, Int)] {
        let grouped = Dictionary(grouping: self.unused) { "\($0.reason.rawValue) \($0.event.source)" }
        return grouped.keys.sorted().compactMap { key in
            grouped[key].map { ($0[0].reason, $0[0].event.source, $0.count) }
        }
    }
}
