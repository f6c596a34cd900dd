internal import FoundationEssentials
public import Shared

/// The target with which a cell is compared, stated or summed.
public struct TargetFigure: Sendable {
    public enum Origin: Sendable {
        /// The target in force, and the other targets of its period, with the one previously in force last.
        case stated(SetTarget, others: [SetTarget])
        /// The sum over all parts of the indicator.
        case sum([PartFigure])
    }

    public let value: Quantity
    public let origin: Origin
    public let events: [EventRef]
    /// Whether the target is one of a longer period: the realisation is then a share to date.
    public let isOfLongerPeriod: Bool
    /// The rule by which it is used among rivals; nil without any.
    public let rule: BeliefRule?
    /// The preference by which it is used; nil for another rule.
    public let preference: PreferenceCause?
    /// From the least to the greatest value of rival claims; nil when no claim contradicts.
    public let range: Quantity?
    /// Whether it was set under a definition of the indicator other than the one that the figure follows.
    public let isOfOtherDefinition: Bool
    /// The least and the greatest number that the value can mean; nil where there is no bound.
    var bounds: (from: Decimal?, to: Decimal?) {
        switch self.origin {
        case .stated: self.value.bounds
        case .sum(let parts): parts.isEmpty ? self.value.bounds : Sum.bounds(of: parts)
        }
    }
    /// Whether it was set after the period had ended.
    public let isLate: Bool

    public var isDerived: Bool { if case .sum = self.origin { true } else { false } }
}
