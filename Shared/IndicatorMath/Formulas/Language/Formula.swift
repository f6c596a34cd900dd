public import Shared

/// A formula that derives an indicator from others: `percent({tax.hotel}; {tax.all})`.
///
/// The grammar, the limits and worked examples are in `docs/formulas.md`. Two formulas are equal when they have the
/// same structure, regardless of spaces, needless parentheses and the spelling of operators.
public struct Formula: Hashable, Sendable, CustomStringConvertible {
    let root: FormulaNode

    /// Reads a formula.
    ///
    /// - Parameter text: any text. The length, the depth and the number of nodes are limited by ``FormulaLimits``.
    /// - Throws: a problem with the code `syntax` or `limit`, and the column where the text goes wrong.
    public init(_ text: String) throws(FormulaProblem) {
        var parser = try FormulaParser(text)
        self.root = try parser.formula()
    }

    /// The formula in its canonical form, which reads as an equal formula.
    public var description: String { FormulaWriter.text(of: self.root) }

    /// The indicators that the formula refers to, each once, in the order of their codes.
    public var indicators: [Code] {
        Set(self.root.references.map(\.indicator)).sorted { $0.text < $1.text }
    }

    /// The order of operations, one sentence for each function that the formula uses.
    public var orderOfOperations: [String] {
        let names = self.root.functionNames
        return FormulaFunction.allCases.filter { names.contains($0) }.map(\.order)
    }
}
