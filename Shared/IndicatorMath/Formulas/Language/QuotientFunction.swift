/// A function that divides a sum of numerators by a sum of denominators.
enum QuotientFunction: Hashable, Sendable {
    /// Numerators ÷ denominators.
    case ratio
    /// Numerators ÷ denominators × 100.
    case percent

    var name: FormulaFunction {
        switch self {
        case .ratio: .ratio
        case .percent: .percent
        }
    }
}
