internal import FoundationEssentials
internal import Shared

/// A formula as a tree. Chains of + and −, and of × and ÷, are one node each, so that a long sum is not a deep tree.
indirect enum FormulaNode: Hashable, Sendable {
    /// Never negative.
    case number(Decimal)
    /// The number counts the different references of the formula from 0, in the order of the text.
    case reference(FormulaReference, number: Int)
    case negated(FormulaNode)
    /// Two terms or more; the first one is added.
    case sum([FormulaTerm])
    /// Two factors or more; the first one is not a divisor.
    case product([FormulaFactor])
    /// `sum`, `previous` or `running`.
    case overPeriods(PeriodFunction, FormulaNode)
    /// `ratio` or `percent`.
    case quotient(QuotientFunction, numerator: FormulaNode, denominator: FormulaNode)

    private var children: [FormulaNode] {
        switch self {
        case .number, .reference: []
        case .negated(let node), .overPeriods(_, let node): [node]
        case .sum(let terms): terms.map(\.node)
        case .product(let factors): factors.map(\.node)
        case .quotient(_, let numerator, let denominator): [numerator, denominator]
        }
    }

    /// Every reference, in the order of the text, repeated where the text repeats it.
    var references: [FormulaReference] {
        if case .reference(let reference, _) = self { return [reference] }
        return self.children.flatMap(\.references)
    }

    /// The first reference of the text; nil when there is none.
    var firstReference: FormulaReference? {
        if case .reference(let reference, _) = self { return reference }
        for child in self.children {
            if let reference = child.firstReference { return reference }
        }
        return nil
    }

    /// Every function that is used.
    var functionNames: Set<FormulaFunction> {
        var names = Set(self.children.flatMap(\.functionNames))
        switch self {
        case .overPeriods(let function, _): names.insert(function.name)
        case .quotient(let function, _, _): names.insert(function.name)
        case .number, .reference, .negated, .sum, .product: break
        }
        return names
    }
}
