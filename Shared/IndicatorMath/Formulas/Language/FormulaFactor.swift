/// A factor of a product.
struct FormulaFactor: Hashable, Sendable {
    let isDivisor: Bool
    let node: FormulaNode
}
