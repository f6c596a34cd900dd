public import Shared

/// An input of a formula: what was looked up and what was found.
public struct UsedInput: Hashable, Sendable {
    public let indicator: Code
    public let period: Period
    /// The part of the whole; empty for the whole.
    public let dimensions: Dimensions
    public let found: FormulaInput

    /// The figure; nil when there is none.
    public var value: Quantity? { if case .reported(let value, _, _) = self.found { value } else { nil } }

    /// The events that state the figure.
    public var events: [EventRef] { if case .reported(_, _, let events) = self.found { events } else { [] } }
}
