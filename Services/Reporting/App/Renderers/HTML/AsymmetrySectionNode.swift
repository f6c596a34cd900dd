internal import Charts
internal import FoundationEssentials
internal import HTML
internal import ReportingDomain
internal import Shared

/// How the cities differ, with every figure of their profiles.
struct AsymmetrySectionNode {
    private let asymmetry: AsymmetrySection
    private let page: PageContext
    private let cities: [CityEntry]
    private let chart: Chart?

    init(_ content: Report, _ page: PageContext) {
        self.asymmetry = content.asymmetry
        self.cities = content.profile.cities ?? []
        self.page = page
        self.chart = AsymmetryChart(content, page).chart
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.asymmetry.figures.isEmpty || self.asymmetry.capitalsDiffer == true
            || self.asymmetry.levelsDiffer == true
        {
            element("section") {
                element("h2") { self.page.word(.asymmetry) }
                element("p", ["class": "small soft"]) { self.page.word(.asymmetryIntroduction) }
                if self.asymmetry.capitalsDiffer == true { element("p") { self.page.word(.capitalsDiffer) } }
                if self.asymmetry.levelsDiffer == true { element("p") { self.page.word(.levelsDiffer) } }
                if let chart = self.chart { chart.node }
                if !self.asymmetry.pairs.isEmpty { self.pairs }
                if !self.asymmetry.figures.isEmpty { self.figures }
            }
        }
    }

    private func measure(_ code: Code, _ edition: Code?) -> String {
        let name = Translation.profileMeasure(code).map { self.page.word($0) } ?? code.text
        return edition.map { "\(name), \($0)" } ?? name
    }

    private var pairs: HTMLNode {
        element("table") {
            self.page.head(.measureOfProfile, .year, .figure, .comparedBy)
            element("tbody") {
                for pair in self.asymmetry.pairs {
                    element("tr") {
                        element("th", ["scope": "row"]) {
                            "\(self.measure(pair.measure, pair.edition)) "
                            self.page.refs(pair.events)
                        }
                        self.page.cell(.year) { "\(pair.year)" }
                        self.page.cell(.figure) {
                            self.figure(0, pair.first, pair)
                            self.figure(1, pair.second, pair)
                        }
                        self.page.cell(.comparedBy) { self.comparison(pair) }
                    }
                }
            }
        }
    }

    private func figure(_ place: Int, _ value: ExactNumber, _ pair: AsymmetryPair) -> HTMLNode {
        let unit = pair.currency ?? pair.unit
        return element("div") {
            if self.cities.indices.contains(place) {
                self.page.title(of: .city, self.cities[place].code)
                ": "
            }
            self.page.language.number(value.description)
            if let unit { " \(unit)" }
        }
    }

    private func comparison(_ pair: AsymmetryPair) -> String {
        if let ratio = pair.logRatio {
            return self.page.phrase(.logRatioIs, self.page.language.number(ratio.description))
        }
        return pair.difference.map { self.page.phrase(.differenceIs, self.page.language.number($0.description)) } ?? "–"
    }

    @HTMLBuilder private var figures: [HTMLNode] {
        element("h3") { self.page.word(.profileFigures) }
        element("table", ["class": "small"]) {
            self.page.head(.city, .measureOfProfile, .year, .figure)
            element("tbody") {
                for figure in self.asymmetry.figures {
                    element("tr") {
                        self.page.cell(.city) { self.page.title(of: .city, figure.city) }
                        self.page.cell(.measureOfProfile) { self.measure(figure.measure, figure.edition) }
                        self.page.cell(.year) { "\(figure.year)" }
                        self.page.cell(.figure) {
                            self.page.quantity(figure.value, unit: figure.currency ?? figure.unit) ?? figure.quoted
                                ?? "–"
                            " "
                            self.page.refs(figure.events)
                        }
                    }
                }
            }
        }
    }
}
