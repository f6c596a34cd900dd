public import Shared

/// All indicators with their formulas: the valid formulas, the problems of the others, and the order of computation. A
/// formula with a problem has no results and does not affect the others, unless they refer to its indicator.
public struct FormulaCatalogue: Sendable {
    public let graph: FormulaGraph
    /// The valid formulas by the indicator that they derive.
    public let formulas: [Code: CheckedFormula]
    /// Why the other formulas are not valid.
    public let problems: [Code: FormulaProblem]
    private let indicators: [Code: FormulaIndicator]
    private let meanings: [Code: FormulaMeaning]

    /// - Parameter indicators: in any order; of several definitions of one code, the last counts.
    public init(_ indicators: [FormulaIndicator]) {
        self.init(Dictionary(indicators.map { ($0.code, $0) }) { _, last in last })
    }

    private init(_ indicators: [Code: FormulaIndicator]) {
        self.indicators = indicators
        let graph = FormulaGraph(indicators.compactMapValues(\.formula))
        self.graph = graph
        var problems = graph.cycles.mapValues { FormulaProblem(.cycle, FormulaGraph.sentence($0)) }
        var (formulas, meanings): ([Code: CheckedFormula], [Code: FormulaMeaning]) = ([:], [:])
        for code in graph.order {
            guard let indicator = indicators[code], let formula = indicator.formula else { continue }
            if let refused = formula.indicators.first(where: { problems[$0] != nil }) {
                problems[code] = Self.refused(refused)
                continue
            }
            do throws(FormulaProblem) {
                let meaning = try FormulaChecker(indicators: indicators, meanings: meanings).check(indicator, formula)
                meanings[code] = meaning
                formulas[code] = CheckedFormula(indicator, formula, indicators, isRate: meaning.kind == .rate)
            } catch {
                problems[code] = error
            }
        }
        for (code, input) in graph.blocked { problems[code] = Self.refused(input) }
        self.formulas = formulas
        self.meanings = meanings
        self.problems = problems
    }

    private static func refused(_ code: Code) -> FormulaProblem {
        FormulaProblem(.refusedInput, "{\(code)} has a formula that is refused itself; correct that formula first")
    }

    /// The formula of another version of a definition, checked against the other definitions. The caller makes sure that
    /// it does not depend on itself.
    func checked(_ version: FormulaIndicator) throws(FormulaProblem) -> CheckedFormula? {
        guard let formula = version.formula else { return nil }
        if let refused = formula.indicators.first(where: { self.problems[$0] != nil }) { throw Self.refused(refused) }
        let meaning = try FormulaChecker(indicators: self.indicators, meanings: self.meanings).check(version, formula)
        return CheckedFormula(version, formula, self.indicators, isRate: meaning.kind == .rate)
    }

    /// The catalogue with one more or one changed definition.
    ///
    /// - Throws: the problem of its formula, or the first problem that it causes in a formula that was valid before.
    public func adding(_ indicator: FormulaIndicator) throws(FormulaProblem) -> FormulaCatalogue {
        var indicators = self.indicators
        indicators[indicator.code] = indicator
        let changed = FormulaCatalogue(indicators)
        if let problem = changed.problems[indicator.code] { throw problem }
        let broken = self.formulas.keys.filter { changed.problems[$0] != nil }
            .min { (changed.graph.position(of: $0), $0.text) < (changed.graph.position(of: $1), $1.text) }
        if let broken, let problem = changed.problems[broken] {
            throw FormulaProblem(
                problem.kind, "the formula of {\(broken)} would no longer be valid: \(problem.problem)")
        }
        return changed
    }
}
