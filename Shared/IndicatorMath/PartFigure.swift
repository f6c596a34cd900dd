public import Shared

/// What one indicator contributes to a sum.
public struct PartFigure: Sendable {
    public let indicator: Code
    public let value: Quantity
    /// In byte order.
    public let events: [EventRef]
}
