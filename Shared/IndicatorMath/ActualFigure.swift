public import Shared

/// The value of a cell, observed or summed.
public struct ActualFigure: Sendable {
    public enum Origin: Sendable {
        case observed(ObservedFigure)
        /// The sum over all parts of the indicator.
        case sum([PartFigure])
    }

    public let value: Quantity
    public let origin: Origin
    public let events: [EventRef]

    public var isDerived: Bool { if case .sum = self.origin { true } else { false } }
}
