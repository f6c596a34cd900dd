public import Shared

/// What one indicator contributes to a sum.
public struct PartFigure: Sendable {
    public let indicator: Code
    public let value: Quantity
    /// From the least to the greatest claimed value; nil when no claim contradicts.
    public let range: Quantity?
    /// The rule by which the claim is used among others.
    public let rule: BeliefRule?
    /// In byte order.
    public let events: [EventRef]
}

extension PartFigure {
    /// The figure of a part, stated or derived.
    init(_ indicator: Code, _ figure: ActualFigure) {
        self.init(
            indicator: indicator, value: figure.value, range: figure.range, rule: figure.rule, events: figure.events)
    }
}
