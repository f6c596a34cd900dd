public import Shared

/// An indicator in a formula, or a part of it: `{staff.trained}`, `{staff.trained|sex=f}`.
public struct FormulaReference: Hashable, Sendable, CustomStringConvertible {
    public let indicator: Code
    /// The part of the whole; empty for the whole.
    public let dimensions: Dimensions

    public init(_ indicator: Code, _ dimensions: Dimensions = Dimensions()) {
        self.indicator = indicator
        self.dimensions = dimensions
    }

    public var description: String {
        guard !self.dimensions.isWhole else { return "{\(self.indicator)}" }
        let parts = self.dimensions.parts.map { "\($0.name)=\($0.value)" }
        return "{\(self.indicator)|\(parts.joined(separator: ","))}"
    }
}
