internal import HTML
internal import ReportingDomain
internal import Shared

/// Entities of the partnership that are kept and that no other section shows yet.
struct UnshownSection {
    private let kept: [UnshownEntry]
    private let page: PageContext

    init(_ kept: [UnshownEntry], _ page: PageContext) {
        self.kept = kept
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.kept.isEmpty {
            element("section") {
                element("h2") { self.page.word(.kept) }
                element("p", ["class": "soft"]) { self.page.word(.keptIntroduction) }
                element("ul") {
                    for entry in self.kept {
                        element("li") {
                            let number = self.page.language.number(String(entry.things))
                            "\(self.page.phrase(entry.kind.counted(entry.things), number)) "
                            self.page.refs(entry.events)
                        }
                    }
                }
            }
        }
    }
}
