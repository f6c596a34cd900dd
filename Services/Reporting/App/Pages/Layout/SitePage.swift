internal import HTML
internal import ReportingDomain
internal import Shared

/// The frame of a page that is not a report: its title, the ways to the other pages, and the languages.
struct SitePage {
    /// The pages that every page leads to.
    enum Place: String, CaseIterable {
        case reports = "/"
        case portfolio = "/portfolio"
        case search = "/search"
        case method = "/method"

        fileprivate var word: Translation {
            switch self {
            case .reports: .reports
            case .portfolio: .portfolio
            case .search: .search
            case .method: .methodAndGlossary
            }
        }
    }

    /// A feed that a reader can subscribe to.
    struct Feed {
        let title: String
        let address: String
    }

    let page: PageContext
    let title: [HTMLNode]
    /// The title as plain text.
    let name: String
    let address: String
    /// Further parameters of the address, each after an ampersand.
    let query: String
    let current: Place?
    let feeds: [Feed]

    init(
        _ page: PageContext, title: [HTMLNode], name: String, address: String, query: String = "",
        current: Place? = nil, feeds: [Feed] = []
    ) {
        self.page = page
        self.title = title
        self.name = name
        self.address = address
        self.query = query
        self.current = current
        self.feeds = feeds
    }

    /// A page with a title of the product.
    init(
        _ page: PageContext, _ title: Translation, address: String, query: String = "", current: Place? = nil,
        feeds: [Feed] = []
    ) {
        let name = page.word(title)
        self.init(
            page, title: [.text(name)], name: name, address: address, query: query, current: current, feeds: feeds)
    }

    func html(
        @HTMLBuilder header: () -> [HTMLNode] = { [] }, @HTMLBuilder _ content: () -> [HTMLNode]
    ) -> String {
        let (header, content) = (header(), content())
        return HTMLPage(
            language: self.page.language.rawValue, title: "\(self.name) – Kembar", style: PageStyle.rules,
            head: self.feeds.map { feed in
                element(
                    "link",
                    [
                        "rel": "alternate", "type": "application/atom+xml", "title": feed.title, "href": feed.address,
                    ])
            }
        ) {
            element("a", ["class": "skip", "href": "#content"]) { self.page.word(.skip) }
            element("header") {
                self.places
                element("h1") { self.title }
                LanguageLinks.nav(self.page.language, address: self.address, query: self.query)
                header
            }
            element("main", ["id": "content"]) { content }
            if !self.feeds.isEmpty {
                element("footer", ["class": "small soft"]) {
                    element("ul") {
                        for feed in self.feeds {
                            element("li") { element("a", ["href": feed.address]) { "Atom: \(feed.title)" } }
                        }
                    }
                }
            }
        }.text
    }

    private var places: HTMLNode {
        element("nav", ["aria-label": "Kembar"]) {
            element("ul") {
                for place in Place.allCases {
                    element("li") {
                        if place == self.current {
                            element("span", ["aria-current": "page"]) { self.page.word(place.word) }
                        } else {
                            element("a", ["href": self.page.link(place.rawValue)]) { self.page.word(place.word) }
                        }
                    }
                }
            }
        }
    }
}
