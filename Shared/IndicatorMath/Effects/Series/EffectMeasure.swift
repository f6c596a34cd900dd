public import Shared

/// What the values of a series measure. Two series are subtracted only if their measures are equal.
public struct EffectMeasure: Hashable, Sendable, Codable {
    /// The prices that an amount of money is stated in.
    public enum PriceBasis: String, Vocabulary {
        case notMoney = "not_money"
        /// Prices of each period.
        case nominal
        /// Prices of one base period.
        case real
    }

    /// The unit, or the currency of an amount.
    public let unit: String
    public let prices: PriceBasis
    /// The period whose prices are used; nil unless the amounts are real, or where the source does not state it.
    public let basePeriod: Period?

    public init(unit: String, prices: PriceBasis = .notMoney, basePeriod: Period? = nil) {
        self.unit = unit
        self.prices = prices
        self.basePeriod = basePeriod
    }
}
