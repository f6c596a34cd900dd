public import Shared

/// A figure, observed or the sum of the parts' figures.
public struct ActualEntry: Codable, Sendable, Hashable {
    /// Where no rule decides between claims, the range that they span.
    public let value: Quantity
    /// From the least to the greatest claimed value, when claims contradict each other.
    public let range: Quantity?
    /// The figure as printed in the source.
    public let quoted: String?
    public let derived: Bool
    public let derivation: Derivation?
    public let parts: [SummedPart]?
    public let events: [EventRef]
}
