public import FoundationEssentials
public import Shared

/// The sum of one kind of money in one currency.
public struct FundingSum: Sendable {
    public let heading: MoneyHeading
    public let currency: String
    /// Nil when no rule decides between claims about a part of it.
    public let amount: Decimal?
    /// From the least to the greatest sum that claims, and records that are possibly the same, allow; nil without any.
    public let range: AmountRange?
    /// The summed items, by kind and code.
    public let items: [EntityKey]
    public let events: [EventRef]
}
