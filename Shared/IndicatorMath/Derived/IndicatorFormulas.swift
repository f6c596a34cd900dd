internal import Shared

/// The formulas of indicators, checked against the current definitions.
struct IndicatorFormulas: Sendable {
    /// By indicator: each version of the definition that has a valid formula.
    private(set) var valid: [Code: [(version: Int, formula: CheckedFormula)]] = [:]
    /// The formula of the current definition, where it is valid.
    let current: [Code: CheckedFormula]
    /// Why formulas are refused.
    private(set) var problems: [Code: FormulaProblem] = [:]

    /// - Parameter graph: from which indicators each is derived, by sums and formulas.
    init(
        _ indicators: [Code: Folded<Indicator>], _ versions: [Code: DefinitionVersions], _ graph: FormulaGraph,
        _ stated: StatedFigures
    ) {
        let derived = indicators.keys.filter { code in
            (versions[code]?.all ?? []).contains { $0.step.formula != nil }
        }
        guard !derived.isEmpty else {
            self.current = [:]
            return
        }
        var known: [FormulaIndicator] = []
        for (code, indicator) in indicators {
            do throws(FormulaProblem) {
                known.append(
                    try FormulaIndicator(
                        code, indicator, frequency: { Self.frequency(of: code, versions, stated) }))
            } catch {
                self.problems[code] = error
            }
        }
        let catalogue = FormulaCatalogue(known)
        self.problems.merge(catalogue.problems) { syntax, _ in syntax }
        // A formula and a sum can depend on each other, which the catalogue of formulas does not see.
        for (code, cycle) in graph.cycles where catalogue.formulas[code] != nil {
            self.problems[code] = FormulaProblem(.cycle, FormulaGraph.sentence(cycle))
        }
        let problems = self.problems
        let current = catalogue.formulas.filter { problems[$0.key] == nil }
        self.current = current
        for code in derived {
            self.valid[code] = (versions[code]?.all ?? []).compactMap { version in
                guard version.step.formula != nil else { return nil }
                if versions[code]?.all.count == 1 { return current[code].map { (version.number, $0) } }
                guard let defined = try? FormulaIndicator(code, version.step),
                    let formula = try? catalogue.checked(defined)
                else { return nil }
                return (version.number, formula)
            }
        }
    }

    /// The frequency of an indicator that states none: that of most of its periods, or of those of its parts.
    private static func frequency(
        of code: Code, _ versions: [Code: DefinitionVersions], _ stated: StatedFigures
    ) -> FormulaFrequency? {
        var (seen, unread, counts): (Set<Code>, [Code], [Period.PeriodType: Int]) = ([code], [code], [:])
        while let code = unread.popLast() {
            for place in stated.places(of: code) where place.dimensions.isWhole && place.asOf == nil {
                counts[place.period.type, default: 0] += 1
            }
            for part in versions[code]?.inputs ?? [] where seen.insert(part).inserted { unread.append(part) }
        }
        return FormulaFrequency.allCases.filter { counts[$0.periodType] != nil }
            .max { (counts[$0.periodType] ?? 0) < (counts[$1.periodType] ?? 0) }
    }
}
