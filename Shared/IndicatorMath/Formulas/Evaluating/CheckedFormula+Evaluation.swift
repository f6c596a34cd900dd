public import Shared

extension CheckedFormula {
    /// The result for one period. Pure: the same figures give the same result.
    ///
    /// Sums, differences, products and quotients that have at most 38 significant digits are exact. Others are rounded
    /// to 38 significant digits, half away from zero, after each operation. Nothing else is rounded.
    ///
    /// - Parameters:
    ///   - period: of the type of the formula's frequency.
    ///   - lookup: gives the figure of an indicator for a period and a part; an empty part is the whole.
    public func evaluate(
        for period: Period, lookup: (Code, Period, Dimensions) -> FormulaInput
    ) -> FormulaResult {
        withoutActuallyEscaping(lookup) { lookup in
            var evaluator = FormulaEvaluator(self, lookup)
            let outcome = evaluator.outcome(for: period)
            return FormulaResult(formula: self, period: period, outcome: outcome, inputs: evaluator.inputs)
        }
    }

    /// The frequency of the figures that an expression inside `sum` adds.
    func frequencyOfParts(_ node: FormulaNode) -> FormulaFrequency {
        node.firstReference.flatMap { self.frequencies[$0.indicator] } ?? self.frequency
    }

    /// The periods over which a function computes its expression; nil when there are none.
    func periods(
        of function: PeriodFunction, _ node: FormulaNode, _ period: Period, _ frequency: FormulaFrequency
    ) -> (periods: [Period], frequency: FormulaFrequency)? {
        switch function {
        case .previous: return period.previous(frequency).map { ([$0], frequency) }
        case .running: return period.sinceYearBegan(in: self.firstMonth, frequency).map { ($0, frequency) }
        case .sum:
            let part = self.frequencyOfParts(node)
            return period.parts(part, of: frequency).map { ($0, part) }
        }
    }
}
