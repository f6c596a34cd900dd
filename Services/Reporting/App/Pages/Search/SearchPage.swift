internal import HTML
internal import ReportingDomain
internal import Shared

/// Finds entities by their names and leads to the partnerships that they belong to.
struct SearchPage {
    /// An entity that was found.
    struct Hit {
        let found: EntityNames.Found
        /// The partnerships whose reports may show it, with the names of those that have one.
        let partnerships: [(code: String, name: LanguageMap?)]
    }

    /// How many entities a page lists.
    static let most = 50

    /// What was asked for; empty before the first search.
    let words: String
    let hits: [Hit]
    private let page: PageContext

    init(_ words: String, _ hits: [Hit], language: PageLanguage) {
        self.words = words
        self.hits = hits
        self.page = PageContext(language)
    }

    var html: String {
        let query = self.words.isEmpty ? "" : "&q=\(self.words.encodedForQuery)"
        return SitePage(self.page, .search, address: SitePage.Place.search.rawValue, query: query, current: .search)
            .html {
                self.form
                if !self.words.isEmpty { self.results }
            }
    }

    private var form: HTMLNode {
        element("form", ["action": "/search", "method": "get", "role": "search"]) {
            element("label", ["for": "q"]) { self.page.word(.searchFor) }
            element("p") {
                element(
                    "input", ["type": "search", "id": "q", "name": "q", "value": self.words, "maxlength": "100"])
                " "
                element("input", ["type": "hidden", "name": "lang", "value": self.page.language.rawValue])
                element("button", ["type": "submit"]) { self.page.word(.search) }
            }
        }
    }

    private var results: HTMLNode {
        element("section") {
            if self.hits.isEmpty {
                element("h2") { self.page.phrase(.nothingFound, self.words) }
            } else {
                element("h2") { self.page.phrase(.foundCount, self.page.count(self.hits.count), self.words) }
                element("ul") { for hit in self.hits { element("li") { self.line(hit) } } }
                if self.hits.count == Self.most {
                    element("p", ["class": "soft"]) { self.page.phrase(.firstResults, self.page.count(Self.most)) }
                }
            }
        }
    }

    @HTMLBuilder private func line(_ hit: Hit) -> [HTMLNode] {
        let key = hit.found.key
        let name =
            hit.found.language == self.page.language.rawValue
            ? HTMLNode.text(hit.found.name) : element("span", ["lang": hit.found.language]) { hit.found.name }
        if key.kind == .partnership {
            element("a", ["href": self.page.link(toPartnership: key.code)]) { name }
        } else {
            name
        }
        element("span", ["class": "small soft"]) { " \(self.page.word(key.kind.translation)), \(key.code)" }
        if key.kind != .partnership, !hit.partnerships.isEmpty {
            element("div", ["class": "small"]) {
                "\(self.page.word(.inPartnerships)): "
                for (position, partnership) in hit.partnerships.enumerated() {
                    if position > 0 { ", " }
                    element("a", ["href": self.page.link(toPartnership: partnership.code)]) {
                        if let name = partnership.name { self.page.stated(name) } else { partnership.code }
                    }
                }
            }
        }
    }
}
