internal import HTML
internal import ReportingDomain
internal import Shared

/// The parts of a page with an anchor each, and the list of contents that leads to them.
struct PageOutline {
    /// A section by its anchor and its heading.
    struct Entry {
        let anchor: String
        let heading: [HTMLNode]
    }

    let entries: [Entry]
    let nodes: [HTMLNode]
    private let page: PageContext

    /// - Parameter parts: each part with its nodes; a part without a section is not in the list.
    init(_ parts: [(part: ReportPart, nodes: [HTMLNode])], _ page: PageContext) {
        var (entries, all): ([Entry], [HTMLNode]) = ([], [])
        for (part, nodes) in parts {
            var isFirst = true
            for node in nodes {
                guard isFirst, case .element("section", let attributes, let children) = node else {
                    all.append(node)
                    continue
                }
                isFirst = false
                let own = attributes.first { $0.0 == "id" }?.1
                let anchor = own ?? Self.anchor(of: part)
                if let heading = Self.heading(of: children) { entries.append(Entry(anchor: anchor, heading: heading)) }
                let content = part.isFolded ? Self.folded(children, page) : children
                all.append(.element("section", own == nil ? [("id", anchor)] + attributes : attributes, content))
            }
        }
        self.entries = entries
        self.nodes = all
        self.page = page
    }

    /// Where a part begins.
    static func anchor(of part: ReportPart) -> String {
        switch part {
        case .findings: "findings"
        case .method: "rules"
        default: "part-\(part.rawValue)"
        }
    }

    /// The list of contents; nothing for a page of one or two parts.
    @HTMLBuilder var contents: [HTMLNode] {
        if self.entries.count > 4 {
            element("nav", ["class": "toc", "aria-label": self.page.word(.contents)]) {
                element("details") {
                    element("summary") { self.page.word(.contents) }
                    element("ol") {
                        for entry in self.entries {
                            element("li") { element("a", ["href": "#\(entry.anchor)"]) { entry.heading } }
                        }
                    }
                }
            }
        }
    }

    private static func heading(of children: [HTMLNode]) -> [HTMLNode]? {
        children.lazy.compactMap { child in
            if case .element("h2", _, let heading) = child { heading } else { nil }
        }.first
    }

    /// The heading stays; everything below it unfolds. Print shows all of it.
    private static func folded(_ children: [HTMLNode], _ page: PageContext) -> [HTMLNode] {
        guard let place = children.firstIndex(where: { if case .element("h2", _, _) = $0 { true } else { false } })
        else {
            return children
        }
        let (head, rest) = (children[...place], Array(children[(place + 1)...]))
        return rest.isEmpty
            ? children
            : Array(head) + [
                element("details") {
                    element("summary") { page.word(.showAll) }
                    rest
                }
            ]
    }
}

extension ReportPart {
    /// Whether its content is for a reader who looks something up.
    fileprivate var isFolded: Bool {
        [.registryChecks, .disputes, .records, .kept, .method, .notUsed].contains(self)
    }
}
