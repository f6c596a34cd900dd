internal import HTML
internal import ReportingDomain
internal import Shared

/// The cities of the partnership, its kind, and when it was initiated.
struct CitiesSection {
    private let profile: ProfileSection
    private let page: PageContext

    init(_ profile: ProfileSection, _ page: PageContext) {
        self.profile = profile
        self.page = page
    }

    var node: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.cities) }
            if !self.profile.known { element("p") { self.page.word(.unknownPartnership) } }
            element("ul") {
                for city in self.profile.cities ?? [] { element("li") { self.city(city) } }
            }
            if let kind = self.profile.kind {
                element("p") { "\(self.page.word(.kind)): \(self.page.word(kind.translation))" }
            }
            if let complementarity = self.profile.complementarity {
                element("p") {
                    "\(self.page.word(.complementarity)): "
                    self.page.stated(complementarity)
                    " "
                    self.page.refs(self.profile.events ?? [])
                }
            }
            if let initiated = self.profile.initiated {
                element("p") {
                    "\(self.page.word(.initiated)): \(self.page.date(initiated)) "
                    self.page.refs(self.profile.events ?? [])
                }
            }
        }
    }

    @HTMLBuilder private func city(_ city: CityEntry) -> [HTMLNode] {
        element("strong") { city.name.map { self.page.stated($0) } ?? HTMLNode.text(city.code.text) }
        if let country = city.country { ", \(self.country(country))" }
        if city.isNationalCapital == true { " (\(self.page.word(.nationalCapital)))" }
        if let month = city.fiscalYearMonth { "; \(self.page.phrase(.fiscalYearBegins, String(month)))" }
        " "
        self.page.refs(city.events ?? [])
    }

    /// A country's name where pages have a translation of it, else its code.
    private func country(_ code: String) -> String { Translation.country(code).map { self.page.word($0) } ?? code }
}
