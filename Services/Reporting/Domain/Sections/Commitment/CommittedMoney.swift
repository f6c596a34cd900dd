public import FoundationEssentials
public import FundingMath
public import Shared

/// Money of one kind in one currency that a party promised or paid.
public struct CommittedMoney: Codable, Sendable, Hashable {
    /// The kind of money.
    public let heading: MoneyHeading
    /// ISO 4217.
    public let currency: String
    /// The sum of the records that count.
    public let amount: ExactNumber
    /// The codes of the records in the sum.
    public let records: [Code]
}
