public import FoundationEssentials
public import Shared

/// The threshold of a rule.
public struct RuleThreshold: Codable, Sendable, Hashable {
    public enum Unit: String, Vocabulary {
        case days, months, percent, ratio, times
        /// Points of the clarity score, 0 to 100.
        case points
    }

    public let value: ExactNumber
    public let unit: Unit

    static func days(_ value: Int) -> RuleThreshold { RuleThreshold(value: ExactNumber(value), unit: .days) }
    static func months(_ value: Int) -> RuleThreshold { RuleThreshold(value: ExactNumber(value), unit: .months) }
    static func percent(_ value: Int) -> RuleThreshold { RuleThreshold(value: ExactNumber(value), unit: .percent) }
    static func points(_ value: Int) -> RuleThreshold { RuleThreshold(value: ExactNumber(value), unit: .points) }
    static func times(_ value: Int) -> RuleThreshold { RuleThreshold(value: ExactNumber(value), unit: .times) }
    static func ratio(_ hundredths: Int) -> RuleThreshold {
        RuleThreshold(value: ExactNumber(hundredths) / 100, unit: .ratio)
    }
}
