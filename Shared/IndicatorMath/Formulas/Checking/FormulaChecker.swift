internal import Shared

/// Checks one formula against the indicators that it refers to.
struct FormulaChecker {
    let indicators: [Code: FormulaIndicator]
    /// The meanings of the formulas that were checked before, by indicator.
    let meanings: [Code: FormulaMeaning]

    /// Returns the meaning of the formula of an indicator.
    ///
    /// - Throws: the first problem of the formula, in the order of its text.
    func check(_ indicator: FormulaIndicator, _ formula: Formula) throws(FormulaProblem) -> FormulaMeaning {
        try self.requireQuantity(indicator)
        let meaning = try self.meaning(of: formula.root, at: indicator.frequency)
        guard meaning.kind != .constant else {
            throw FormulaProblem(
                .noIndicator, "the formula refers to no indicator; name at least one, as in {tax.hotel}")
        }
        guard meaning.unit == indicator.unit else {
            let advice =
                indicator.unit.isPercent && !meaning.unit.isPercent
                ? "compute a percentage by percent(…; …)" : "correct the formula or the declared unit"
            throw FormulaProblem(
                .unit,
                """
                the formula gives \(Self.article(meaning.unit)) and {\(indicator.code)} is declared in \
                \(Self.article(indicator.unit)); \(advice)
                """
            )
        }
        guard indicator.cumulation != .summing || meaning.kind == .amount else {
            throw FormulaProblem(
                .cumulation,
                """
                {\(indicator.code)} is declared summing and the formula gives figures whose periods do not add up; \
                declare the cumulation none or latest
                """
            )
        }
        return meaning
    }

    /// - Parameter frequency: that of the periods for which the expression is computed.
    func meaning(
        of node: FormulaNode, at frequency: FormulaFrequency
    ) throws(FormulaProblem) -> FormulaMeaning {
        switch node {
        case .number(let number): return FormulaMeaning(unit: .plain, kind: .constant, constant: FormulaNumber(number))
        case .reference(let reference, _): return try self.meaning(of: reference, at: frequency)
        case .negated(let inner):
            let meaning = try self.meaning(of: inner, at: frequency)
            return FormulaMeaning(
                unit: meaning.unit, kind: meaning.kind, constant: meaning.constant.map { -$0 },
                added: meaning.subtracted)
        case .sum(let terms): return try self.meaning(of: terms, at: frequency)
        case .product(let factors): return try self.meaning(of: factors, at: frequency)
        case .overPeriods(let function, let inner):
            return try self.meaning(of: function, inner, at: frequency)
        case .quotient(let function, let numerator, let denominator):
            return try self.meaning(of: function, numerator, denominator, at: frequency)
        }
    }

    private func meaning(
        of reference: FormulaReference, at frequency: FormulaFrequency
    ) throws(FormulaProblem) -> FormulaMeaning {
        let indicator = try self.indicator(of: reference)
        guard indicator.frequency == frequency else {
            throw FormulaProblem(.frequency, Self.mismatch(reference, indicator.frequency, frequency))
        }
        return FormulaMeaning(
            unit: indicator.unit, kind: self.kind(of: indicator),
            added: [(reference: reference, isSubtracted: false)])
    }

    private func kind(of indicator: FormulaIndicator) -> FormulaMeaning.Kind {
        if indicator.unit.isPercent { return .percentage }
        let derived = self.meanings[indicator.code]?.kind
        if derived == .rate || indicator.unit.hasDivisor { return .rate }
        return indicator.cumulation == .summing && derived != .level ? .amount : .level
    }

    /// The indicator of a reference, which must exist, be a quantity and have the dimensions that are named.
    func indicator(of reference: FormulaReference) throws(FormulaProblem) -> FormulaIndicator {
        guard let indicator = self.indicators[reference.indicator] else {
            throw FormulaProblem(
                .unknownIndicator, "{\(reference.indicator)} is not defined; define this indicator first")
        }
        try self.requireQuantity(indicator)
        for (name, _) in reference.dimensions.parts where indicator.dimensions[name] == nil {
            let names = indicator.dimensions.keys.sorted()
            throw FormulaProblem(
                .unknownDimension,
                "{\(indicator.code)} has no dimension \"\(name)\"; "
                    + (names.isEmpty ? "it has none" : "it has \(names.joined(separator: ", "))"))
        }
        return indicator
    }

    private func requireQuantity(_ indicator: FormulaIndicator) throws(FormulaProblem) {
        switch indicator.measure {
        case .unit, .percentage: return
        case .nominal, .ordinal, .qualitative:
            throw FormulaProblem(
                .measure,
                """
                the values of {\(indicator.code)} are names, ranks or words; a formula needs figures of the measure \
                unit or percentage
                """
            )
        }
    }

    private static func mismatch(
        _ reference: FormulaReference, _ own: FormulaFrequency, _ wanted: FormulaFrequency
    ) -> String {
        let facts = "\(reference) is reported by \(own.noun) and is used by \(wanted.noun)"
        if own.isFiner(than: wanted) { return "\(facts); write sum(\(reference)) for the total of the sub-periods" }
        if wanted.isFiner(than: own) {
            return "\(facts); a figure is not divided over shorter periods, so refer to a figure by \(wanted.noun)"
        }
        return "\(facts); the two kinds of year are not combined, so refer to a figure by \(wanted.noun)"
    }

    /// The unit in a sentence.
    static func article(_ unit: FormulaUnit) -> String { unit == .percent ? "percent" : unit.description }
}
