internal import HTML
internal import ReportingDomain
internal import Shared

/// Who answers for each field on the side of each city, and the posts concerned.
struct ResponsibilitiesSectionNode {
    private let rows: [ResponsibilityRow]
    private let posts: [PostEntry]
    private let page: PageContext

    init(_ content: Report, _ page: PageContext) {
        self.rows = content.responsibilities
        self.posts = content.posts
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.rows.isEmpty || !self.posts.isEmpty {
            element("section") {
                element("h2") { self.page.word(.responsibilities) }
                if !self.rows.isEmpty { self.matrix }
                if !self.posts.isEmpty { self.holders }
            }
        }
    }

    private var matrix: HTMLNode {
        element("table") {
            self.page.head(.field, .party, .accountablePost)
            element("tbody") {
                for row in self.rows {
                    element("tr") {
                        element("th", ["scope": "row"]) { self.page.title(of: .component, row.component) }
                        self.page.cell(.party) { self.page.named(row.party) }
                        self.page.cell(.accountablePost) { self.standing(row) }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func standing(_ row: ResponsibilityRow) -> [HTMLNode] {
        self.page.word(row.standing.translation)
        if let since = row.vacantSince {
            ", \(self.page.phrase(.vacantSince, self.page.date(since)))"
            if let days = row.vacantDays { " (\(self.page.word(.days(days))))" }
        }
        for one in row.responsibilities {
            element("div", ["class": "small soft"]) {
                if let role = one.role { "\(self.page.word(role.translation)): " }
                if let title = one.title {
                    self.page.stated(title)
                } else {
                    (one.post ?? one.code).text
                }
                let span = self.page.openSpan(one.from, one.until)
                if !span.isEmpty { ", \(span)" }
                if one.contact { ", \(self.page.word(.contactPost))" }
                " "
                self.page.refs(one.events)
            }
        }
    }

    @HTMLBuilder private var holders: [HTMLNode] {
        element("h3") { self.page.word(.posts) }
        element("table") {
            self.page.head(.post, .standing, .inOffice)
            element("tbody") {
                for post in self.posts {
                    element("tr") {
                        element("th", ["scope": "row"]) {
                            if let title = post.title {
                                self.page.stated(title)
                            } else {
                                post.code.text
                            }
                            " "
                            self.page.refs(post.events)
                        }
                        self.page.cell(.standing) {
                            post.isFilled.map {
                                self.page.word(($0 ? ResponsibilityStanding.filled : .vacant).translation)
                            } ?? "–"
                        }
                        self.page.cell(.inOffice) { self.terms(post) }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func terms(_ post: PostEntry) -> [HTMLNode] {
        if post.terms.isEmpty { "–" }
        for term in post.terms {
            element("div", ["class": "small"]) {
                "\(self.page.openSpan(term.from, term.until)) "
                self.page.refs(term.events)
            }
        }
    }
}
