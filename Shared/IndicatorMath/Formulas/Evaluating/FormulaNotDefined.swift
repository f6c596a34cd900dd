public import Shared

/// Why a formula has no value for a period, as a code and a sentence.
public struct FormulaNotDefined: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Reason: String, Vocabulary {
        /// An input of the period or of one of its sub-periods is not reported.
        case missingInput = "missing_input"
        /// An input of an earlier period is not reported.
        case missingPrevious = "missing_previous"
        /// A divisor is zero.
        case divisionByZero = "division_by_zero"
        /// An input is itself not defined.
        case inputNotDefined = "input_not_defined"
        /// An input is a range or a bound.
        case notOneNumber = "not_one_number"
        /// Rival claims about an input are undecided.
        case undecided
        /// Figures of one indicator follow different versions of its definition.
        case otherDefinition = "other_definition"
        /// The period is not one whole period of the formula's frequency, or a function has no periods for it.
        case otherPeriod = "other_period"
        /// The result is too large or too near to 0 to be written.
        case outOfRange = "out_of_range"
    }

    public let reason: Reason
    public let sentence: String

    public init(_ reason: Reason, _ sentence: String) {
        self.reason = reason
        self.sentence = sentence
    }

    public var description: String { self.sentence }
}
