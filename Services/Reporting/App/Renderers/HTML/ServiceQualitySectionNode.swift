internal import FoundationEssentials
internal import HTML
internal import IndicatorMath
internal import ReportingDomain
internal import Shared

/// The quality of services: satisfaction surveys by element, indices, and what is only claimed.
struct ServiceQualitySectionNode {
    private let entries: [ServiceQualityEntry]
    private let page: PageContext

    init(_ entries: [ServiceQualityEntry], _ page: PageContext) {
        self.entries = entries
        self.page = page
    }

    var node: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.serviceQuality) }
            if self.entries.isEmpty { element("p") { self.page.word(.serviceQualityNone) } }
            for entry in self.entries { self.entry(entry) }
        }
    }

    @HTMLBuilder private func entry(_ entry: ServiceQualityEntry) -> [HTMLNode] {
        element("h3") { self.page.stated(entry.title) }
        for survey in entry.surveys { self.survey(survey) }
        for index in entry.indices { self.index(index) }
        if !entry.claims.isEmpty {
            element("ul", ["class": "notes"]) {
                for claim in entry.claims {
                    element("li") {
                        element("strong") { "\(self.page.word(.claimedOnly)): " }
                        self.page.stated(claim.text)
                        " (\(self.page.shortPeriod(claim.period))) "
                        self.page.refs(claim.events)
                    }
                }
            }
        }
    }

    @HTMLBuilder private func survey(_ survey: SurveyResult) -> [HTMLNode] {
        element("p") {
            "\(self.page.shortPeriod(survey.period)): "
            element("strong") { self.figure(survey.value) }
            if let n = survey.n { " · \(self.page.phrase(.respondents, self.page.count(n)))" }
            self.more(survey.name, survey.instrument, survey.published)
            self.page.refs(survey.events)
        }
        self.notes(survey.problem, isBreak: survey.seriesBreak)
        if !survey.elements.isEmpty {
            element("table") {
                element("thead") {
                    element("tr") {
                        element("th", ["scope": "col"]) { self.page.word(.surveyElement) }
                        for word in [Translation.respondentsHead, .meanScore, .indexValue] {
                            element("th", ["scope": "col", "class": "num"]) { self.page.word(word) }
                        }
                        element("th", ["scope": "col"]) { self.page.word(.band) }
                    }
                }
                element("tbody") {
                    for element in survey.elements { self.row(element) }
                }
            }
        }
    }

    private func row(_ part: SurveyResult.Element) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) { "\(part.element). \(self.page.word(part.name))" }
            self.number(.respondentsHead, self.page.count(part.n))
            self.number(.meanScore, self.page.language.number(part.mean.rounded(places: 4).description))
            self.number(.indexValue, part.value.shown.map { self.page.language.number($0) } ?? "–")
            element("td", ["data-label": self.page.word(.band)]) {
                part.value.band.map { self.page.word($0.text) } ?? "–"
            }
        }
    }

    private func number(_ column: Translation, _ text: String) -> HTMLNode {
        element("td", ["class": "num", "data-label": self.page.word(column)]) { text }
    }

    @HTMLBuilder private func index(_ index: IndexResult) -> [HTMLNode] {
        element("p") {
            "\(self.page.shortPeriod(index.period)): "
            element("strong") { self.figure(index.value) }
            if index.contextOnly { " · \(self.page.word(.indexOfContext))" }
            self.more(index.name, index.instrument, index.published)
            self.page.refs(index.events)
        }
        self.notes(index.problem, isBreak: index.seriesBreak)
        if !index.domains.isEmpty {
            element("table") {
                element("thead") {
                    element("tr") {
                        element("th", ["scope": "col"]) { self.page.word(.domainOfIndex) }
                        for word in [Translation.weightPercent, .indexValue] {
                            element("th", ["scope": "col", "class": "num"]) { self.page.word(word) }
                        }
                    }
                }
                element("tbody") {
                    for part in index.domains {
                        element("tr") {
                            element("th", ["scope": "row"]) { self.page.word(part.name) }
                            self.number(.weightPercent, self.page.language.number(part.weight.description))
                            self.number(
                                .indexValue, self.page.language.number(part.value.rounded(places: 4).description))
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private func more(
        _ name: Translation?, _ instrument: String, _ published: ExactNumber?
    ) -> [HTMLNode] {
        " · \(name.map { self.page.word($0) } ?? instrument)"
        if let published {
            " · \(self.page.phrase(.publishedAs, self.page.language.number(published.description)))"
        }
        " "
    }

    @HTMLBuilder private func notes(_ problem: Translation?, isBreak: Bool) -> [HTMLNode] {
        if let problem { element("p", ["class": "small"]) { self.page.word(problem) } }
        if isBreak { element("p", ["class": "small soft"]) { self.page.word(.otherInstrument) } }
    }

    private func figure(_ figure: ComputedEntry) -> String {
        guard let shown = figure.shown else { return figure.notDefined.map { self.page.word($0.wording) } ?? "–" }
        return self.page.language.number(shown) + (figure.band.map { " (\(self.page.word($0.text)))" } ?? "")
    }
}
