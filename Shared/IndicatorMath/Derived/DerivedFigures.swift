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
    ///   - periods: the periods for which an indicator has a figure of the whole.
    ///   - figure: gives the figure that is observed or summed; not asked for derived ones.
    init(
        _ indicators: [Code: Folded<Indicator>], periods: (Code) -> Set<Period>,
        figure: (Code, Period, Dimensions) -> FormulaInput
    ) {
        guard indicators.values.contains(where: { $0.formula != nil }) else {
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
        for code in catalogue.graph.order {
            guard let formula = catalogue.formulas[code] else { continue }
            var candidates: Set<Period> = []
            for input in formula.formula.indicators {
                for period in periods(input).union((results[input] ?? [:]).keys) {
                    if let own = period.enclosing(formula.frequency, firstMonth: formula.firstMonth) {
                        candidates.insert(own)
                    }
                }
            }
            var own: [Period: FormulaResult] = [:]
            for period in candidates {
                let result = formula.evaluate(for: period) { input, period, dimensions in
                    guard dimensions.isWhole, let derived = results[input] else {
                        return figure(input, period, dimensions)
                    }
                    let given = figure(input, period, dimensions)
                    if case .notReported = given { return derived[period].map(Self.input) ?? .notReported }
                    return given
                }
                own[period] = result
            }
            results[code] = own
        }
        self.init(problems: problems, results: results, formulas: catalogue.formulas)
    }

    /// A derived figure as an input of another formula.
    private static func input(_ result: FormulaResult) -> FormulaInput {
        switch result.outcome {
        case .value(let value): .reported(value, events: result.events)
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
