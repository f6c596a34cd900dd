public import FoundationEssentials
public import FundingMath
public import Shared

/// The sums of all money in one currency, converted by the stored exchange rates of the day of each record.
public struct MoneyConversion: Codable, Sendable, Hashable {
    /// The currency of the sums, ISO 4217.
    public let currency: String
    public let sums: [MoneySum]
    /// The rates that were used, as they are stated, by day.
    public let rates: [UsedRate]
    /// The records that are not in the sums for lack of a rate, by their currency and the reason.
    @OmittedWhenEmpty public var notConverted: [NotConvertedMoney]
}

/// An exchange rate as it is stated.
public struct UsedRate: Codable, Sendable, Hashable {
    public let base: String
    public let quote: String
    /// The day of the rate.
    public let on: CalendarDate
    /// How much of `quote` one unit of `base` was worth.
    public let rate: ExactNumber
    public let events: [EventRef]
}

/// Records in one currency that are not converted, for one reason.
public struct NotConvertedMoney: Codable, Sendable, Hashable {
    public let currency: String
    public let reason: FundingExclusionReason
    /// The codes of the records.
    public let records: [Code]
}
