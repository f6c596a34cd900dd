public import Shared

/// What an indicator contributes to a sum.
public struct SummedPart: Codable, Sendable, Hashable {
    public let indicator: Code
    public let value: Quantity
    /// From the least to the greatest claimed value.
    public let range: Quantity?
    public let events: [EventRef]
}
