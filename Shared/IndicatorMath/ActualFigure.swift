internal import FoundationEssentials
public import Shared

/// The value of a cell, observed or summed.
public struct ActualFigure: Sendable {
    public enum Origin: Sendable {
        case observed(ObservedFigure)
        /// The sum over all parts of the indicator.
        case sum([PartFigure])
    }

    /// Of undecided rivals the range that they span.
    public let value: Quantity
    public let origin: Origin
    public let events: [EventRef]
    /// Why the claim is used beside others; of a sum, undecided when that is so of a part.
    public let rule: BeliefRule?
    /// From the least to the greatest value that was claimed; nil when nobody says otherwise.
    public let range: Quantity?
    /// The least and the greatest number that the value can mean, of a sum those of its parts together; nil where there is no
    /// bound.
    var bounds: (from: Decimal?, to: Decimal?) {
        switch self.origin {
        case .observed: self.value.bounds
        case .sum(let parts): parts.isEmpty ? self.value.bounds : Sum.bounds(of: parts)
        }
    }

    public var isDerived: Bool { if case .sum = self.origin { true } else { false } }
}
