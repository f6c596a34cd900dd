public import FoundationEssentials
internal import Shared

/// A value of an index, with the version of its instrument.
public struct IndexValue: Sendable, Hashable {
    public let version: IndexVersion
    public let year: Int
    public let value: Decimal

    public init(_ version: IndexVersion, year: Int, value: Decimal) {
        self.version = version
        self.year = year
        self.value = value
    }

    /// The value with its band, as outputs print it.
    public func displayed(places: Int) -> DisplayedFigure {
        DisplayedFigure(self.value, places: places, table: self.version.table)
    }

    /// The difference in points to an earlier value; not defined across versions.
    public func change(from earlier: IndexValue) -> ComputedFigure {
        ComputedFigure([]) { () throws(NotDefined) in
            guard self.version.isComparable(with: earlier.version) else { throw .seriesBreak }
            return self.value - earlier.value
        }
    }

    /// The growth in percent from an earlier value; not defined across versions.
    public func growth(from earlier: IndexValue) -> ComputedFigure {
        guard self.version.isComparable(with: earlier.version) else { return .notDefined(.seriesBreak) }
        return Growth.percent(from: .exact(earlier.value), to: .exact(self.value))
    }
}
