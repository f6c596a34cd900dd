public import Shared

/// A figure that is summed from those of its parts.
public struct SumOfParts: Sendable {
    public let value: Quantity
    public let parts: [PartFigure]
    public let events: [EventRef]
    /// Undecided when a part is undecided.
    public let rule: BeliefRule?
    public let range: Quantity?

    /// Nil when the parts have no sum.
    init?(_ parts: [PartFigure]) {
        guard let value = Sum.of(parts) else { return nil }
        self.value = value
        self.parts = parts
        self.events = Set(parts.flatMap(\.events)).sorted()
        self.rule = parts.contains { $0.rule == .undecided } ? .undecided : nil
        self.range = Sum.range(of: parts)
    }
}
