public import Shared

/// A figure of a city's profile in one year.
public struct ProfileFigure: Codable, Sendable, Hashable {
    /// The city.
    public let city: Code
    /// What is measured.
    public let measure: Code
    /// The year that it is about.
    public let year: Int
    /// The edition of an index.
    public let edition: Code?
    /// The figure; absent where only its printed form is stated.
    public let value: Quantity?
    /// The unit of the figure, as its publisher writes it.
    public let unit: String?
    /// ISO 4217.
    public let currency: String?
    /// The figure as it was printed.
    public let quoted: String?
    public let events: [EventRef]
}
