public import FoundationEssentials
public import Shared

/// Realisation percent: actual ÷ target × 100 (formula F1; Halim 2001), with its band for closed periods.
public struct Realisation: Sendable, Hashable {
    /// Percent of the target.
    public let percent: Decimal
    /// Whether one of the figures is not exact.
    public let isApproximate: Bool
    /// Nil for a share to date: a part of a year is not held against a whole year's band.
    public let band: Band?

    /// The percentage to six places, and as it is shown with so many.
    public func rounded(shownPlaces places: Int) -> (exact: Decimal, shown: String) {
        let written = self.percent.fixed(places: [6, places])
        return (Decimal(string: written[0]) ?? self.percent, written[1])
    }

    /// Nil when there is no single number on either side, or the target is 0.
    public init?(actual: Quantity?, target: Quantity?, isClosed: Bool) {
        guard let actual, let target, let a = actual.point, let t = target.point, t != 0 else { return nil }
        self.init(percent: a / t * 100, isApproximate: !actual.isExact || !target.isExact, isClosed: isClosed)
    }

    /// As a source states it; nil when it states no single number.
    public init?(stated quantity: Quantity, isClosed: Bool) {
        guard let percent = quantity.point else { return nil }
        self.init(percent: percent, isApproximate: !quantity.isExact, isClosed: isClosed)
    }

    private init(percent: Decimal, isApproximate: Bool, isClosed: Bool) {
        self.percent = percent
        self.isApproximate = isApproximate
        self.band = isClosed ? Band(percent: percent) : nil
    }
}
