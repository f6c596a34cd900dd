import Chance
import FoundationEssentials
import Shared
import Testing

@testable import IndicatorMath

/// Compares the evaluator with an independent one that computes with fractions.
struct FormulaPropertyTests {
    private static let months = 30
    private let codes: [Code]
    private let indicators: [Code: FormulaIndicator]

    init() throws {
        self.codes = try (0..<3).map { try FormulaSamples.code("x\($0)") }
        self.indicators = Dictionary(
            uniqueKeysWithValues: self.codes.map {
                ($0, FormulaIndicator($0, unit: .plain, frequency: .month, cumulation: .summing))
            })
    }

    @Test func theEvaluatorAgreesWithFractionsOfMonths() throws {
        let counts = try self.compare(
            seed: 2016, frequency: .month, steps: Self.months,
            expression: { RandomExpression(&$0, depth: 4, figures: $1) })
        #expect(counts.numbers > 1000)
        #expect(counts.notDefined > 200)
    }

    @Test func theEvaluatorAgreesWithFractionsOfYears() throws {
        let counts = try self.compare(
            seed: 2017, frequency: .fullYear, steps: Self.months / 12,
            expression: { RandomExpression.ofYears(&$0, depth: 3, figures: $1) })
        #expect(counts.numbers > 1000)
        #expect(counts.notDefined > 200)
    }

    /// Evaluates 4,000 random expressions twice.
    ///
    /// - Parameter steps: the number of periods, of which the first begins in January 2016.
    private func compare(
        seed: UInt64, frequency: FormulaFrequency, steps: Int,
        expression: (inout Seeded, [[Int?]]) -> RandomExpression
    ) throws -> (numbers: Int, notDefined: Int) {
        var random = Seeded(seed)
        let base = try #require(CalendarDate("2016-01-01"))
        let derived = try FormulaSamples.indicator("derived", "1", frequency, .none)
        let length = frequency == .month ? 1 : 12
        var counts = (numbers: 0, notDefined: 0)
        for _ in 0..<4000 {
            // Rarely missing, because a sum over a year needs twelve.
            let figures = (0..<6).map { _ in
                (0..<Self.months).map { _ in random.below(25 * length) == 0 ? nil : Optional(random.below(40) - 12) }
            }
            let expression = expression(&random, figures)
            // The checks are skipped, because they would refuse most random expressions.
            let formula = CheckedFormula(derived, try Formula(expression.text), self.indicators)
            let step = random.below(steps)
            let start = try #require(base.adding(months: step * length))
            let next = try #require(start.adding(months: length))
            let period = Period(
                from: start, to: CalendarDate(dayNumber: next.dayNumber - 1), frequency == .month ? .month : .fullYear)
            let result = formula.evaluate(for: period) { code, period, part in
                guard let start = period.start, let indicator = self.codes.firstIndex(of: code) else {
                    return .notReported
                }
                let index = (start.parts.year - 2016) * 12 + start.parts.month - 1
                let column = indicator * 2 + (part.isWhole ? 0 : 1)
                guard figures[column].indices.contains(index), let figure = figures[column][index] else {
                    return .notReported
                }
                return .reported(.exact(Decimal(figure)), events: [])
            }
            switch expression.value(step) {
            case .unknown: continue
            case .number(let expected):
                counts.numbers += 1
                #expect(result.value?.exact.map(expected.isNearly) == true, "\(expression.text)")
            case .notDefined:
                counts.notDefined += 1
                #expect(result.value == nil, "\(expression.text)")
            }
            // A worked example never fails, and the canonical form computes the same.
            #expect(!result.workedExample().isEmpty)
            let again = CheckedFormula(derived, try Formula(formula.formula.description), self.indicators)
            #expect(again.formula == formula.formula)
        }
        return counts
    }

    /// Derived figures of derived figures are the same regardless of the order of definitions and figures.
    @Test func theOrderOfDefinitionsAndFiguresDoesNotMatter() throws {
        let definitions = [
            try FormulaSamples.indicator("hotel", "IDR", .month), try FormulaSamples.indicator("land", "IDR", .month),
            try FormulaSamples.indicator("tax", "IDR", .month, .summing, formula: "{hotel} + {land}"),
            try FormulaSamples.indicator("tax.year", "IDR", .fullYear, .summing, formula: "sum({tax})"),
            try FormulaSamples.indicator(
                "growth", "%", .fullYear, .none,
                formula: "percent({tax.year} − previous({tax.year}); previous({tax.year}))"),
        ]
        let figures = (2016...2017).flatMap { year in
            (1...12).flatMap { month in
                ["hotel", "land"].map { ($0, "\(year)-\(month < 10 ? "0" : "")\(month)", "\(year - 2000 + month)") }
            }
        }
        var random = Seeded(9)
        for _ in 0..<20 {
            let catalogue = FormulaCatalogue(definitions.shuffled(using: &random))
            #expect(catalogue.problems.isEmpty)
            #expect(catalogue.graph.order.map(\.text) == ["tax", "tax.year", "growth"])
            var known = try Figures(figures.shuffled(using: &random))
            for code in catalogue.graph.order {
                let formula = try #require(catalogue.formulas[code])
                let names = formula.frequency == .month ? Set(figures.map(\.1)).sorted() : ["2016", "2017"]
                for name in names {
                    let result = formula.evaluate(for: try FormulaSamples.period(name), lookup: known.lookup)
                    if let value = result.value { try known.set(code.text, name, value) }
                }
            }
            let growth = known.lookup(
                try FormulaSamples.code("growth"), try FormulaSamples.period("2017"), Dimensions())
            guard case .reported(let value, _, _) = growth else {
                Issue.record("no growth")
                continue
            }
            // (564 − 540) ÷ 540 × 100
            #expect(value.exact?.fixed(places: 6) == "4.444444")
        }
    }
}
