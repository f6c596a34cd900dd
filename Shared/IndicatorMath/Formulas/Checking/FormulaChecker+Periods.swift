internal import Shared

extension FormulaChecker {
    func meaning(
        of function: PeriodFunction, _ inner: FormulaNode, at frequency: FormulaFrequency
    ) throws(FormulaProblem) -> FormulaMeaning {
        let name = function.name.rawValue
        guard inner.firstReference != nil else {
            throw FormulaProblem(
                .noIndicator, "\(name) contains no indicator; name at least one, as in \(function.name.example)")
        }
        switch function {
        case .previous:
            let meaning = try self.meaning(of: inner, at: frequency)
            return FormulaMeaning(unit: meaning.unit, kind: meaning.kind)
        case .sum:
            let meaning = try self.meaning(of: inner, at: self.frequencyOfParts(inner, of: frequency))
            try Self.requireAmount(meaning, inner, function)
            return FormulaMeaning(unit: meaning.unit, kind: .amount, added: meaning.added)
        case .running:
            guard frequency.months < 12 else {
                throw FormulaProblem(
                    .frequency,
                    """
                    running adds the periods of one year and \(Self.shown(inner)) is used by \(frequency.noun); use \
                    it in an indicator by month, quarter or half-year
                    """
                )
            }
            let meaning = try self.meaning(of: inner, at: frequency)
            try Self.requireAmount(meaning, inner, function)
            return FormulaMeaning(unit: meaning.unit, kind: .level, added: meaning.added)
        }
    }

    /// The one frequency of the figures that `sum` adds, which must be finer than that of their total.
    private func frequencyOfParts(
        _ inner: FormulaNode, of whole: FormulaFrequency
    ) throws(FormulaProblem) -> FormulaFrequency {
        guard !inner.functionNames.contains(.sum) else {
            throw FormulaProblem(
                .frequency,
                "sum stands inside sum; one sum adds the finest figures already, so remove the inner one")
        }
        var first: (reference: FormulaReference, frequency: FormulaFrequency)?
        for reference in inner.references {
            let own = try self.indicator(of: reference).frequency
            if let first, first.frequency != own {
                throw FormulaProblem(
                    .frequency,
                    """
                    sum adds figures of one frequency, but \(first.reference) is reported by \(first.frequency.noun) \
                    and \(reference) by \(own.noun); write one sum for each
                    """
                )
            }
            first = first ?? (reference, own)
        }
        guard let first, first.frequency.isFiner(than: whole) else {
            let own = first.map { "\($0.reference) is reported by \($0.frequency.noun)" } ?? ""
            throw FormulaProblem(
                .frequency,
                """
                sum needs figures of a finer frequency than \(whole.noun), and \(own); leave out sum or use finer \
                figures
                """)
        }
        return first.frequency
    }

    /// Figures are added over periods only when their definition says that they add up.
    private static func requireAmount(
        _ meaning: FormulaMeaning, _ inner: FormulaNode, _ function: PeriodFunction
    ) throws(FormulaProblem) {
        let name = function.name.rawValue
        switch meaning.kind {
        case .amount: return
        case .percentage: throw Self.percentage(inner)
        case .rate: throw Self.rate(inner)
        case .level, .constant:
            throw FormulaProblem(
                .cumulation,
                """
                \(name) adds figures over periods, and \(Self.shown(inner)) does not add up over periods; only \
                indicators with the cumulation summing, and their sums, differences and multiples, do
                """
            )
        }
    }
}
