public import Shared

/// What one indicator contributes to a sum.
public struct PartFigure: Sendable {
    public let indicator: Code
    public let value: Quantity
    /// From the least to the greatest value that was claimed; nil when nobody says otherwise.
    public let range: Quantity?
    /// Why the claim is used beside others.
    public let rule: BeliefRule?
    /// In byte order.
    public let events: [EventRef]
}
