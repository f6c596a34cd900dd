public import Shared

/// Why a formula is refused: the error and its correction in one sentence, and the column.
public struct FormulaProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The rule that was broken.
    public enum Kind: String, Vocabulary {
        /// The text is not a formula.
        case syntax
        /// The formula is too long, too deep or has too many nodes.
        case limit
        case unknownIndicator = "unknown_indicator"
        /// The indicator has no such dimension.
        case unknownDimension = "unknown_dimension"
        /// The formula refers to no indicator.
        case noIndicator = "no_indicator"
        /// The formula depends on its own result.
        case cycle
        /// A referenced formula is refused itself.
        case refusedInput = "refused_input"
        /// Values of this measure are names or ranks.
        case measure
        case unit
        /// A percentage is combined with another figure.
        case percentage
        /// Rates are added up or averaged.
        case rate
        /// Figures whose periods do not add up are added over periods.
        case cumulation
        case frequency
        /// Parts that overlap are added.
        case overlap
        /// A constant divisor is zero.
        case zeroDivisor = "zero_divisor"
    }

    public let kind: Kind
    /// The position in the text, counted in Unicode code points from 1; nil when the problem is not one of the text.
    public let column: Int?
    /// The error and its correction.
    public let problem: String

    init(_ kind: Kind, column: Int? = nil, _ problem: String) {
        self.kind = kind
        self.column = column
        self.problem = problem
    }

    public var description: String { (self.column.map { "column \($0): " } ?? "") + self.problem }
}
