internal import Shared

/// The figures that are derived from others: the sums of parts and the results of formulas. Each indicator is derived
/// once, after those that it is derived from; one that depends on itself has no derived figures.
struct DerivedFigures: Sendable {
    private let versions: [Code: DefinitionVersions]
    private let stated: StatedFigures
    /// The formulas that were checked, by version of the definition, and why others are refused.
    let formulas: IndicatorFormulas
    /// By indicator and place.
    private(set) var sums: [Code: [SeriesCell.Place: SumOfParts]] = [:]
    /// Where all parts of an indicator have figures, even if these cannot be added up.
    private(set) var placesOfParts: [Code: Set<SeriesCell.Place>] = [:]
    /// By indicator and period.
    private(set) var results: [Code: [Period: FormulaResult]] = [:]

    init(
        _ indicators: [Code: Folded<Indicator>], versions: [Code: DefinitionVersions], _ stated: StatedFigures
    ) {
        self.versions = versions
        self.stated = stated
        let graph = FormulaGraph(inputs: versions.mapValues(\.inputs).filter { !$0.value.isEmpty })
        self.formulas = IndicatorFormulas(indicators, versions, graph, stated)
        for code in graph.order {
            if let versions = versions[code] { self.addSums(of: code, versions) }
            self.addResults(of: code)
        }
    }

    /// The figure of a place, with the version of the definition that it follows: observed, else the sum of the parts,
    /// else the index of a survey or an assessment, else the result of the formula.
    func figure(of code: Code, at place: SeriesCell.Place) -> (version: Int, actual: ActualFigure)? {
        if let own = self.stated.ofAnyVersion[code]?[place] {
            return ActualFigure(own.figures).map { (own.version, $0) }
        }
        guard let version = self.versions[code]?.version(of: place.period, stated: nil), !place.period.isToDate else {
            return nil
        }
        if let sum = self.sums[code]?[place] { return (version, ActualFigure(sum)) }
        if let results = self.stated.instruments[code]?[place] { return ActualFigure(results).map { (version, $0) } }
        guard place.dimensions.isWhole, let result = self.results[code]?[place.period] else { return nil }
        return ActualFigure(result).map { (version, $0) }
    }

    /// Every place of an indicator with a figure, stated or derived.
    func places(of code: Code) -> Set<SeriesCell.Place> {
        self.stated.places(of: code).union((self.sums[code] ?? [:]).keys)
            .union((self.results[code] ?? [:]).keys.map { SeriesCell.Place($0) })
    }

    /// Each version of the definition can have other parts. A place has a sum if every part has a figure there.
    private mutating func addSums(of code: Code, _ versions: DefinitionVersions) {
        for version in versions.all {
            let parts = versions.parts(of: version.number)
            guard let first = parts.first else { continue }
            let common = parts.dropFirst().reduce(self.places(of: first)) { $0.intersection(self.places(of: $1)) }
            for place in common
            where !place.period.isToDate && versions.version(of: place.period, stated: nil) == version.number {
                let figures = parts.compactMap { part in self.figure(of: part, at: place).map { (part, $0) } }
                guard figures.count == parts.count else { continue }
                self.placesOfParts[code, default: []].insert(place)
                self.sums[code, default: [:]][place] = PartSum.of(
                    figures.map { part, figure in (figure.version, PartFigure(part, figure.actual)) },
                    versions, version.number, among: self.versions)
            }
        }
    }

    private mutating func addResults(of code: Code) {
        for (number, formula) in self.formulas.valid[code] ?? [] {
            var candidates: Set<Period> = []
            for input in formula.formula.indicators {
                for place in self.places(of: input) where place.dimensions.isWhole && place.asOf == nil {
                    if let period = place.period.enclosing(formula.frequency, firstMonth: formula.firstMonth) {
                        candidates.insert(period)
                    }
                }
            }
            for period in candidates where self.versions[code]?.version(of: period, stated: nil) == number {
                let result = formula.evaluate(for: period) { self.input($0, $1, $2) }
                self.results[code, default: [:]][period] = result
            }
        }
    }

    /// A figure as the input of a formula.
    private func input(_ code: Code, _ period: Period, _ dimensions: Dimensions) -> FormulaInput {
        guard let figure = self.figure(of: code, at: SeriesCell.Place(period, dimensions)) else {
            let reasons = dimensions.isWhole ? self.results[code]?[period]?.notDefined : nil
            return reasons.map { .notDefined($0) } ?? .notReported
        }
        if figure.actual.rule == .undecided {
            return .notDefined(
                FormulaNotDefined(
                    .undecided, "rival claims about {\(code)} for \(period.nameInSentence) are undecided"))
        }
        return .reported(figure.actual.value, version: figure.version, events: figure.actual.events)
    }
}
