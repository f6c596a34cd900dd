internal import Shared

/// What an expression computes: its unit, and its kind, which determines how it can be combined.
struct FormulaMeaning: Sendable {
    enum Kind: Sendable {
        /// It refers to no indicator.
        case constant
        /// An amount: its values of successive periods, and of parts that do not overlap, add up.
        case amount
        /// A level, such as a stock or a running total: its values of successive periods do not add up.
        case level
        /// A quotient of figures: its values never add up.
        case rate
        /// A percentage: its values are not combined with other figures.
        case percentage
    }

    let unit: FormulaUnit
    let kind: Kind
    /// The value of a constant.
    var constant: FormulaNumber?
    /// The references in the sum, each added or subtracted.
    var added: [(reference: FormulaReference, isSubtracted: Bool)] = []

    /// The same references with opposite signs.
    var subtracted: [(reference: FormulaReference, isSubtracted: Bool)] {
        self.added.map { ($0.reference, !$0.isSubtracted) }
    }
}
