public import Shared

/// The results of the formulas of indicators, for every period for which an input is known.
public struct DerivedFigures: Sendable {
    /// Why formulas are refused; the others have results.
    public let problems: [Code: FormulaProblem]
    /// By indicator and period.
    public let results: [Code: [Period: FormulaResult]]
    /// The formulas that were checked.
    public let formulas: [Code: CheckedFormula]

    static let none = DerivedFigures(problems: [:], results: [:], formulas: [:])

    private init(
        problems: [Code: FormulaProblem], results: [Code: [Period: FormulaResult]], formulas: [Code: CheckedFormula]
    ) {
        self.problems = problems
        self.results = results
        self.formulas = formulas
    }

    /// - Parameters:
    ///   - versions: the versions of each definition: a period is derived by the formula of its version.
    ///   - periods: the periods for which an indicator has a figure of the whole.
    ///   - figure: gives the figure that is observed or summed; not asked for derived ones.
    init(
        _ indicators: [Code: Folded<Indicator>], versions: [Code: DefinitionVersions], periods: (Code) -> Set<Period>,
        figure: (Code, Period, Dimensions) -> FormulaInput
    ) {
        guard indicators.values.contains(where: { indicator in indicator.steps.contains { $0.formula != nil } }) else {
            self = .none
            return
        }
        var problems: [Code: FormulaProblem] = [:]
        var known: [FormulaIndicator] = []
        for (code, indicator) in indicators {
            do throws(FormulaProblem) {
                known.append(try FormulaIndicator(code, indicator, frequency: { Self.frequency(of: periods(code)) }))
            } catch {
                problems[code] = error
            }
        }
        let catalogue = FormulaCatalogue(known)
        problems.merge(catalogue.problems) { syntax, _ in syntax }
        var results: [Code: [Period: FormulaResult]] = [:]
        func version(_ code: Code, _ period: Period) -> Int { versions[code]?.version(of: period, stated: nil) ?? 1 }
        for code in catalogue.graph.order {
            var own: [Period: FormulaResult] = [:]
            for (number, formula) in Self.formulas(of: code, versions[code], catalogue) {
                var candidates: Set<Period> = []
                for input in formula.formula.indicators {
                    for period in periods(input).union((results[input] ?? [:]).keys) {
                        if let own = period.enclosing(formula.frequency, firstMonth: formula.firstMonth) {
                            candidates.insert(own)
                        }
                    }
                }
                for period in candidates where number == nil || version(code, period) == number {
                    own[period] = formula.evaluate(for: period) { input, period, dimensions in
                        let given = figure(input, period, dimensions)
                        guard case .notReported = given, dimensions.isWhole, let derived = results[input]?[period]
                        else {
                            return given
                        }
                        return Self.input(derived, version: version(input, period))
                    }
                }
            }
            results[code] = own
        }
        self.init(problems: problems, results: results, formulas: catalogue.formulas)
    }

    /// The valid formulas of an indicator, each with the version that states it; nil for its only version.
    private static func formulas(
        of code: Code, _ versions: DefinitionVersions?, _ catalogue: FormulaCatalogue
    ) -> [(version: Int?, formula: CheckedFormula)] {
        guard let versions, versions.all.count > 1 else {
            return catalogue.formulas[code].map { [(nil, $0)] } ?? []
        }
        return versions.all.compactMap { version in
            guard let defined = try? FormulaIndicator(code, version.step), defined.formula != nil,
                let formula = FormulaCatalogue(catalogue.all.filter { $0.code != code } + [defined]).formulas[code]
            else { return nil }
            return (version.number, formula)
        }
    }

    /// A derived figure as an input of another formula.
    private static func input(_ result: FormulaResult, version: Int) -> FormulaInput {
        switch result.outcome {
        case .value(let value): .reported(value, version: version, events: result.events)
        case .notDefined(let reasons):
            .notDefined(reasons.first ?? FormulaNotDefined(.inputNotDefined, "{\(result.formula.indicator)}"))
        }
    }

    /// The frequency of an indicator that states none: that of most of its periods.
    private static func frequency(of periods: Set<Period>) -> FormulaFrequency? {
        let counts = Dictionary(grouping: periods, by: \.type).mapValues(\.count)
        return FormulaFrequency.allCases.filter { counts[$0.periodType] != nil }
            .max { (counts[$0.periodType] ?? 0) < (counts[$1.periodType] ?? 0) }
    }
}

extension FormulaResult {
    /// The events that state its inputs, each once, in byte order.
    public var events: [EventRef] { Set(self.inputs.flatMap(\.events)).sorted() }
}

extension Period {
    /// The period of a frequency that it is, or that it is a part of; nil where it is neither.
    func enclosing(_ frequency: FormulaFrequency, firstMonth: Int) -> Period? {
        if self.isOne(frequency) { return self }
        guard let own = self.type.months, own < frequency.months, let start, start.parts.day == 1 else { return nil }
        let first = frequency == .fiscalYear ? firstMonth : 1
        let back = (start.parts.month - first + 12) % frequency.months
        return start.adding(months: -back).flatMap { Period(frequency, from: $0) }.flatMap {
            self.isWithin($0) ? $0 : nil
        }
    }
}
