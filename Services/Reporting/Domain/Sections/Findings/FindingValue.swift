public import FoundationEssentials
public import Shared

/// A figure that fired a rule.
public struct FindingValue: Codable, Sendable, Hashable {
    /// What the figure states.
    public enum Measure: String, Vocabulary {
        case days, percent, ratio, score, times, count
        /// How many there are in all, where `count` is a part of them.
        case total
        /// An amount of money.
        case amount
    }

    public let measure: Measure
    public let value: ExactNumber
    /// ISO 4217, of an amount.
    public let currency: String?

    init(_ measure: Measure, _ value: ExactNumber, currency: String? = nil) {
        self.measure = measure
        self.value = value
        self.currency = currency
    }

    init(_ measure: Measure, _ value: Int) { self.init(measure, ExactNumber(value)) }
}
