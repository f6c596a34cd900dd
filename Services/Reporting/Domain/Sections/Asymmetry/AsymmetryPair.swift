public import FoundationEssentials
public import Shared

/// One measure of two cities (formula F13).
public struct AsymmetryPair: Codable, Sendable, Hashable {
    /// What is measured.
    public let measure: Code
    /// The latest year in which both are known.
    public let year: Int
    /// The edition of an index.
    public let edition: Code?
    /// The figure of the first city of the partnership.
    public let first: ExactNumber
    /// The figure of the second city.
    public let second: ExactNumber
    /// The unit of both.
    public let unit: String?
    /// ISO 4217.
    public let currency: String?
    /// Natural logarithm of first ÷ second, to four decimal places, of a positive quantity.
    public let logRatio: ExactNumber?
    /// First less second, of an index.
    public let difference: ExactNumber?
    public let events: [EventRef]
}
