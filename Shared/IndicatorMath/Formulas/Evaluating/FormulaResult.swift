internal import FoundationEssentials
public import Shared

/// The result of a formula for one period.
public struct FormulaResult: Sendable {
    public enum Outcome: Hashable, Sendable {
        /// The value in the unit of the indicator; approximate (`about`) when one of the inputs is.
        case value(Quantity)
        /// Every reason once, in the order of the text; never empty.
        case notDefined([FormulaNotDefined])
    }

    public let formula: CheckedFormula
    public let period: Period
    public let outcome: Outcome
    /// Every input that was looked up, each once, in the order of the text.
    public let inputs: [UsedInput]

    /// The events that state its inputs, each once, in byte order.
    public var events: [EventRef] { Set(self.inputs.flatMap(\.events)).sorted() }

    public var value: Quantity? { if case .value(let value) = self.outcome { value } else { nil } }

    /// The first reason why there is no value.
    public var notDefined: FormulaNotDefined? {
        if case .notDefined(let reasons) = self.outcome { reasons.first } else { nil }
    }

    /// The formula with its numbers inserted, and the result: `(120 − 100) ÷ 100 × 100 = 20`.
    ///
    /// - Parameter places: the decimal places of the result, rounded half away from zero. Where the result has more, or
    ///   is approximate, `≈` replaces `=`. The inserted numbers are not rounded.
    public func workedExample(places: Int = 6) -> String {
        let example = WorkedExample(self).text
        switch self.outcome {
        case .value(let value):
            guard let number = value.point else { return example }
            let rounded = number.rounded(places: places)
            let sign = rounded == number && value.isExact ? "=" : "≈"
            return "\(example) \(sign) \(WorkedExample.text(of: rounded))"
        case .notDefined(let reasons):
            return "\(example) is not defined: \(reasons.map(\.sentence).joined(separator: "; "))"
        }
    }
}
