internal import Shared

extension FormulaChecker {
    func meaning(
        of terms: [FormulaTerm], at frequency: FormulaFrequency
    ) throws(FormulaProblem) -> FormulaMeaning {
        var meanings: [FormulaMeaning] = []
        for term in terms { meanings.append(try self.meaning(of: term.node, at: frequency)) }
        let indicators = meanings.filter { $0.kind != .constant }
        if let position = meanings.firstIndex(where: { $0.kind == .percentage }) {
            throw Self.percentage(terms[position].node)
        }
        for (term, meaning) in zip(terms, meanings) where meaning.unit != meanings[0].unit {
            throw FormulaProblem(
                .unit,
                """
                \(Self.shown(terms[0].node)) is in \(Self.article(meanings[0].unit)) and \(Self.shown(term.node)) in \
                \(Self.article(meaning.unit)); only figures of one unit are added or subtracted
                """
            )
        }
        let rates = meanings.filter { $0.kind == .rate }.count
        if rates > 1, !Self.isChange(terms) {
            let position = meanings.lastIndex { $0.kind == .rate } ?? 0
            throw Self.rate(terms[position].node)
        }
        let added = zip(terms, meanings).flatMap { $0.isSubtracted ? $1.subtracted : $1.added }
        try self.requireNoOverlap(added)
        let constants = zip(terms, meanings).reduce(FormulaNumber?(.zero)) { total, next in
            total.flatMap { total in
                next.1.constant.map { next.0.isSubtracted ? total - $0 : total + $0 }
            }
        }
        let kind: FormulaMeaning.Kind =
            if indicators.isEmpty {
                .constant
            } else if rates > 0 {
                .rate
            } else {
                meanings.allSatisfy { $0.kind == .amount } ? .amount : .level
            }
        return FormulaMeaning(unit: meanings[0].unit, kind: kind, constant: constants, added: added)
    }

    /// Whether the terms are a rate minus the same rate of the period before, which is its change.
    private static func isChange(_ terms: [FormulaTerm]) -> Bool {
        guard terms.count == 2, terms[1].isSubtracted, case .overPeriods(.previous, let earlier) = terms[1].node else {
            return false
        }
        return earlier == terms[0].node
    }

    func meaning(
        of factors: [FormulaFactor], at frequency: FormulaFrequency
    ) throws(FormulaProblem) -> FormulaMeaning {
        var meanings: [FormulaMeaning] = []
        for factor in factors { meanings.append(try self.meaning(of: factor.node, at: frequency)) }
        let pairs = Array(zip(factors, meanings))
        let indicators = pairs.filter { $1.kind != .constant }
        if let percentage = indicators.first(where: { $1.kind == .percentage }),
            indicators.count > 1 || percentage.0.isDivisor
        {
            throw Self.percentage(percentage.0.node)
        }
        var (unit, constant) = (FormulaUnit.plain, FormulaNumber.one)
        for (factor, meaning) in pairs {
            if factor.isDivisor, meaning.constant?.isZero == true { throw Self.zero(factor.node) }
            unit = factor.isDivisor ? unit / meaning.unit : unit * meaning.unit
            if let value = meaning.constant {
                constant = factor.isDivisor ? constant / value ?? .zero : constant * value
            }
        }
        guard let first = indicators.first else {
            return FormulaMeaning(unit: unit, kind: .constant, constant: constant)
        }
        guard indicators.count == 1, !first.0.isDivisor else {
            let isRate = indicators.contains { $0.isDivisor || $1.kind == .rate }
            return FormulaMeaning(unit: unit, kind: isRate ? .rate : .level)
        }
        return FormulaMeaning(
            unit: unit, kind: first.1.kind, added: constant.isBelowZero ? first.1.subtracted : first.1.added)
    }

    func meaning(
        of function: QuotientFunction, _ numerator: FormulaNode, _ denominator: FormulaNode,
        at frequency: FormulaFrequency
    ) throws(FormulaProblem) -> FormulaMeaning {
        let above = try self.meaning(of: numerator, at: frequency)
        let below = try self.meaning(of: denominator, at: frequency)
        if above.kind == .percentage { throw Self.percentage(numerator) }
        if below.kind == .percentage { throw Self.percentage(denominator) }
        if below.constant?.isZero == true { throw Self.zero(denominator) }
        guard above.kind != .constant || below.kind != .constant else {
            throw FormulaProblem(
                .noIndicator,
                """
                \(function.name.rawValue) contains no indicator; name the indicators of the numerator and of the \
                denominator
                """
            )
        }
        guard function == .percent else { return FormulaMeaning(unit: above.unit / below.unit, kind: .rate) }
        guard above.unit == below.unit else {
            throw FormulaProblem(
                .unit,
                """
                percent divides \(Self.article(above.unit)) by \(Self.article(below.unit)); a percentage needs one \
                unit in numerator and denominator
                """
            )
        }
        return FormulaMeaning(unit: .percent, kind: .percentage)
    }

    // MARK: - Problems

    static func percentage(_ node: FormulaNode) -> FormulaProblem {
        FormulaProblem(
            .percentage,
            """
            \(Self.shown(node)) is a percentage, and a percentage is not combined with other figures; use ratio(sum \
            of numerators; sum of denominators) or percent(…; …) with the indicators from which it is computed
            """
        )
    }

    static func rate(_ node: FormulaNode) -> FormulaProblem {
        FormulaProblem(
            .rate,
            """
            \(Self.shown(node)) is a rate, and rates are not added or averaged; use ratio(sum of numerators; sum of \
            denominators)
            """
        )
    }

    private static func zero(_ node: FormulaNode) -> FormulaProblem {
        FormulaProblem(.zeroDivisor, "the divisor \(Self.shown(node)) is zero; divide by another number")
    }

    /// The text of an expression, shortened for a message.
    static func shown(_ node: FormulaNode) -> String {
        let text = FormulaWriter.text(of: node)
        return text.count > 80 ? "\(text.prefix(79))…" : text
    }
}
