internal import FoundationEssentials
internal import HTML
internal import Messaging
internal import ReportingDomain
internal import Shared

/// The partnerships of an office: lights, open findings and what is due for review, and what their agreements lack.
struct PortfolioPage {
    let entries: [PortfolioEntry]
    let lacked: [LackedItem]
    let query: PortfolioQuery
    /// Where the next page begins.
    let next: PageCursor?
    private let page: PageContext

    init(
        entries: [PortfolioEntry], lacked: [LackedItem], query: PortfolioQuery, next: PageCursor?,
        language: PageLanguage
    ) {
        self.entries = entries
        self.lacked = lacked
        self.query = query
        self.next = next
        self.page = PageContext(language)
    }

    private static let address = "/portfolio"

    var html: String {
        SitePage(
            self.page, .portfolio, address: Self.address, query: self.query.parameters,
            current: .portfolio,
            feeds: [
                SitePage.Feed(title: self.page.word(.findings), address: self.page.link("/feeds/findings.atom"))
            ]
        ).html {
            self.choice
        } _: {
            self.partnerships
            PartnershipMap(self.entries, self.page).nodes
            self.drafts
            self.lackedItems
            element("p", ["class": "small"]) { element("a", ["href": "/v1/portfolio"]) { "JSON" } }
        }
    }

    /// Which partnerships are listed: a form that works without a script.
    private var choice: HTMLNode {
        element("form", ["action": Self.address, "method": "get"]) {
            element("input", ["type": "hidden", "name": "lang", "value": self.page.language.rawValue])
            element("label", ["for": "vitality"]) { self.page.word(.lightVitality) }
            " "
            element("select", ["id": "vitality", "name": "vitality"]) {
                self.option("", .allPartnerships, isChosen: self.query.vitality == nil)
                for one in Dormancy.Class.allCases {
                    self.option(one.rawValue, one.translation, isChosen: self.query.vitality == one)
                }
            }
            " "
            element("label") {
                self.query.isReviewDue
                    ? element(
                        "input", ["type": "checkbox", "name": "review_due", "value": "true", "checked": "checked"])
                    : element("input", ["type": "checkbox", "name": "review_due", "value": "true"])
                " \(self.page.word(.reviewDue)) "
            }
            element("button", ["type": "submit"]) { self.page.word(.show) }
        }
    }

    private func option(_ value: String, _ word: Translation, isChosen: Bool) -> HTMLNode {
        isChosen
            ? element("option", ["value": value, "selected": "selected"]) { self.page.word(word) }
            : element("option", ["value": value]) { self.page.word(word) }
    }

    private func link(after: PageCursor) -> String {
        "\(self.page.link(Self.address))\(self.query.parameters)&after=\(after.text)"
    }

    private var partnerships: HTMLNode {
        element("section") {
            element("h2") { self.page.word(self.query.isReviewDue ? .reviewDue : .partnershipsShown) }
            if self.entries.isEmpty {
                element("p") {
                    self.page.word(
                        self.query.vitality != nil
                            ? .noneMatches : self.query.isReviewDue ? .nothingDue : .nothingEvaluated)
                }
            } else {
                element("table") {
                    self.page.head(.partnership, .lights, .findings, .reviews)
                    element("tbody") { for entry in self.entries { self.row(entry) } }
                }
            }
            if let next {
                element("p") {
                    element("a", ["href": self.link(after: next), "rel": "next"]) {
                        self.page.word(.morePartnerships)
                    }
                }
            }
        }
    }

    private func row(_ entry: PortfolioEntry) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                element("a", ["href": self.page.link(toPartnership: entry.partnership.text)]) {
                    if entry.name == nil { entry.partnership.text } else { self.page.stated(entry.name) }
                }
                element("div", ["class": "small soft"]) {
                    "\(self.page.word(entry.formality.translation)); \(self.page.word(entry.vitality.translation)); \(self.page.word(.asOf)) \(self.page.date(entry.asOf))"
                }
            }
            self.page.cell(.lights) {
                for light in entry.lights {
                    element("div") {
                        "\(self.page.word(light.subject.translation)): \(self.page.word(light.colour.translation))"
                    }
                }
            }
            self.page.cell(.findings) {
                self.page.phrase(
                    .findingsBySeverity, self.page.count(entry.findings.high), self.page.count(entry.findings.medium),
                    self.page.count(entry.findings.low))
            }
            self.page.cell(.reviews) { for item in entry.reviews { self.review(item) } }
        }
    }

    private func review(_ item: ReviewItem) -> HTMLNode {
        element("div") {
            "\(self.page.word(item.subject.translation)): "
            if let last = item.last {
                self.page.date(last)
                if let days = item.daysAtLeast {
                    let isExact = last.precision == .day
                    let since = self.page.word(.days(days))
                    " (\(isExact ? since : self.page.phrase(.atLeast, since)))"
                }
            } else {
                self.page.word(.nothingOnRecord)
            }
            if item.isDue {
                " "
                element("strong") { self.page.word(.due) }
            }
        }
    }

    @HTMLBuilder private var drafts: [HTMLNode] {
        let checks = self.entries.flatMap { entry in entry.drafts.map { (entry, $0) } }
        if !checks.isEmpty {
            element("section") {
                element("h2") { self.page.word(.beforeSigning) }
                element("p", ["class": "small soft"]) { self.page.word(.beforeSigningIntroduction) }
                element("table") {
                    self.page.head(.agreement, .scoreAsItStands, .lackingItems)
                    element("tbody") { for (entry, check) in checks { self.draft(check, of: entry) } }
                }
            }
        }
    }

    private func draft(_ check: DraftCheck, of entry: PortfolioEntry) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                if check.title == nil { check.agreement.text } else { self.page.stated(check.title) }
                element("div", ["class": "small soft"]) {
                    if entry.name == nil { entry.partnership.text } else { self.page.stated(entry.name) }
                }
            }
            self.page.cell(.scoreAsItStands) {
                let (least, most) = (
                    self.page.language.number(check.least.description),
                    self.page.language.number(check.most.description)
                )
                least == most ? least : "\(least)–\(most)"
            }
            self.page.cell(.lackingItems) {
                if check.lacking.isEmpty, check.unrated.isEmpty { self.page.word(.nothing) }
                for item in check.lacking { element("div") { self.lacking(item) } }
                for item in check.unrated {
                    element("div") { "\(self.name(item)): \(self.page.word(.unrated))" }
                }
            }
        }
    }

    /// The item, and how many other partnerships lack it.
    private func lacking(_ item: FrameworkItem) -> String {
        guard let others = self.lacked.first(where: { $0.item == item }), others.rated > 0 else {
            return self.name(item)
        }
        return
            "\(self.name(item)) (\(self.page.phrase(.lackedBy, self.page.count(others.lacking), self.page.count(others.rated))))"
    }

    private func name(_ item: FrameworkItem) -> String { "\(item.rawValue) \(self.page.word(item.translation))" }

    @HTMLBuilder private var lackedItems: [HTMLNode] {
        if self.lacked.contains(where: { $0.rated > 0 }) {
            element("section") {
                element("h2") { self.page.word(.whatAgreementsLack) }
                element("p", ["class": "small soft"]) {
                    self.page.word(.whatAgreementsLackIntroduction)
                }
                element("table") {
                    self.page.head(.clause, .partnershipsThatLackIt)
                    element("tbody") {
                        for item in self.lacked.sorted(by: { $0.lacking > $1.lacking }) {
                            element("tr") {
                                element("th", ["scope": "row"]) { self.name(item.item) }
                                self.page.cell(.partnershipsThatLackIt) {
                                    item.rated == 0
                                        ? self.page.word(.unrated)
                                        : self.page.phrase(
                                            .ofRated, self.page.count(item.lacking), self.page.count(item.rated))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
