internal import FoundationEssentials
internal import HTML
internal import IndicatorMath
internal import ReportingDomain
internal import Shared

/// How reports judge: every rule with its threshold in force, the bands, the instruments, and the terms.
struct MethodPage {
    private let settings: ReportSettings
    private let page: PageContext

    init(_ settings: ReportSettings, language: PageLanguage) {
        self.settings = settings
        self.page = PageContext(language)
    }

    var html: String {
        SitePage(self.page, .methodAndGlossary, address: SitePage.Place.method.rawValue, current: .method).html {
            element("p") { self.page.word(.methodIntroduction) }
        } _: {
            self.rules
            self.bands
            self.instruments
            self.glossary
        }
    }

    private var rules: HTMLNode {
        element("section", ["id": "rules"]) {
            element("h2") { self.page.word(.rulesOfFindings) }
            element("table") {
                self.page.head(.rule, .severity, .threshold)
                element("tbody") {
                    for rule in RuleInForce.all(self.settings) {
                        element("tr", ["id": rule.id.rawValue]) {
                            element("th", ["scope": "row"]) { "\(rule.id.rawValue) \(self.page.word(rule.title))" }
                            self.page.cell(.severity) { self.page.word(rule.severity.translation) }
                            self.page.cell(.threshold) {
                                rule.threshold.map { self.page.word($0.translation) } ?? "–"
                                if let standard = rule.standard {
                                    " (\(self.page.phrase(.standardThreshold, self.page.word(standard.translation))))"
                                }
                            }
                        }
                    }
                }
            }
            element("p") {
                "\(self.page.word(.signsOfLife)): "
                self.settings.lifeAxes.map { self.page.word($0.translation) }.joined(separator: ", ")
            }
        }
    }

    private var bands: HTMLNode {
        element("section", ["id": "bands"]) {
            element("h2") { self.page.word(.bands) }
            for table in BandTable.builtIn {
                element("h3", ["id": "band-\(table.code)"]) {
                    "\(self.page.word(Self.name(of: table))) (\(self.page.word(Self.unit(table.unit))))"
                }
                element("table") {
                    self.page.head(.band, .values)
                    element("tbody") {
                        for band in table.bands {
                            element("tr") {
                                element("th", ["scope": "row"]) {
                                    band.letter.map { "\($0) – " } ?? ""
                                    self.page.word(band.label)
                                }
                                self.page.cell(.values) { self.interval(band.interval) }
                            }
                        }
                    }
                }
                self.source(table.source)
            }
        }
    }

    private static func name(of table: BandTable) -> Translation {
        switch table.code {
        case BandTable.realisation.code: Translation("Persentase realisasi (F1)", "Realisation (F1)", "달성률 (F1)")
        case BandTable.contribution.code: Translation("Kontribusi", "Contribution", "기여율")
        case BandTable.scheduleIndex.code: Translation("Indeks jadwal (F6)", "Schedule index (F6)", "일정 지수 (F6)")
        default: Translation(table.code.uppercased(), table.code.uppercased(), table.code.uppercased())
        }
    }

    /// The citation with the year, unless it states the year itself.
    private static func citation(_ source: BandSource) -> String {
        source.citation.contains(String(source.year)) ? source.citation : "\(source.citation), \(source.year)"
    }

    private static func unit(_ unit: BandUnit) -> Translation {
        switch unit {
        case .percent: .bandUnitPercent
        case .ratio: .bandUnitRatio
        case .points: .bandUnitPoints
        }
    }

    private func interval(_ interval: BandInterval) -> String {
        func shown(_ end: BandInterval.End) -> String { self.page.language.number(end.value.description) }
        let from = interval.from.map { self.page.phrase($0.isIncluded ? .bandFrom : .bandAbove, shown($0)) }
        let to = interval.to.map { self.page.phrase($0.isIncluded ? .bandThrough : .bandBelow, shown($0)) }
        return [from, to].compactMap { $0 }.joined(separator: ", ")
    }

    private func source(_ source: BandSource) -> HTMLNode {
        element("p", ["class": "small soft"]) { "\(self.page.word(.publication)): \(Self.citation(source))" }
    }

    private var instruments: HTMLNode {
        element("section", ["id": "instruments"]) {
            element("h2") { self.page.word(.instruments) }
            element("table") {
                self.page.head(.instrument, .yearsOfInstrument, .elements, .publication)
                element("tbody") {
                    for instrument in IndexInstruments.all {
                        element("tr") {
                            element("th", ["scope": "row"]) {
                                self.page.word(instrument.version.name)
                                element("div", ["class": "small soft"]) { instrument.code }
                            }
                            self.page.cell(.yearsOfInstrument) { self.years(instrument.version) }
                            self.page.cell(.elements) { self.elements(instrument) }
                            self.page.cell(.publication) {
                                Self.citation(instrument.version.source)
                            }
                        }
                    }
                }
            }
        }
    }

    private func years(_ version: IndexVersion) -> String {
        switch (version.firstYear, version.lastYear) {
        case (let first?, let last?): first == last ? "\(first)" : "\(first)–\(last)"
        case (let first?, nil): self.page.phrase(.yearsFrom, "\(first)")
        case (nil, _): "–"
        }
    }

    private func elements(_ instrument: Instrument) -> HTMLNode {
        if instrument.elements.isEmpty {
            return .text(
                instrument.indicators.map { self.page.count($0) }
                    ?? self.page.word(
                        instrument.scale == nil ? .nothing : .structureNotKnown))
        }
        return element("ul", ["class": "plain small"]) {
            for one in instrument.elements {
                element("li") {
                    "\(one.code) \(self.page.word(one.name))"
                    if let weight = one.weight?.exact { ", \(self.page.percent(weight.description))" }
                }
            }
        }
    }

    private var glossary: HTMLNode {
        element("section", ["id": "glossary"]) {
            element("h2") { self.page.word(.glossary) }
            element("dl") {
                for term in self.terms {
                    element("dt", ["id": "term-\(term.code)"]) {
                        element("strong") { self.page.word(term.term) }
                    }
                    element("dd") {
                        self.page.word(term.definition)
                        if let source = term.source { " (\(source))" }
                    }
                }
            }
        }
    }

    /// In the order of the language of the page.
    private var terms: [GlossaryTerm] {
        GlossaryTerm.all.map { (name: self.page.word($0.term).lowercased(), term: $0) }
            .sorted { ($0.name, $0.term.code) < ($1.name, $1.term.code) }.map(\.term)
    }
}
