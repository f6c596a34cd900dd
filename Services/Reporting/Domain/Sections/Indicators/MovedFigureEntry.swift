public import IndicatorMath
public import Shared

/// A figure that a correction moved.
public struct MovedFigureEntry: Codable, Sendable, Hashable {
    public let figure: Correction.Moved.Kind
    public let period: Period
    public let before: Quantity?
    public let after: Quantity?

    init(_ moved: Correction.Moved) {
        self.figure = moved.kind
        self.period = moved.period
        self.before = moved.before
        self.after = moved.after
    }
}
