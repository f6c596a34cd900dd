/// A term of a sum.
struct FormulaTerm: Hashable, Sendable {
    let isSubtracted: Bool
    let node: FormulaNode
}
