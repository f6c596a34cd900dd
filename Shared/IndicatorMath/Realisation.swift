public import FoundationEssentials
internal import Shared

/// Realisation percent: actual ÷ target × 100 (formula F1; Halim 2001), with its band for closed periods.
public struct Realisation: Sendable, Hashable {
    /// Percent of the target.
    public let percent: Decimal
    /// Whether one of the figures is not exact.
    public let isApproximate: Bool
    /// Nil for a share to date: a part of a year is not compared with the bands of a whole year.
    public let band: Band?
    /// The digits in which a source prints it; nil for a percentage that was computed.
    public let written: String?

    /// The percentage as a number, and as it is shown. Both have enough decimal places to lie in the stated band: at
    /// least six and one.
    public var rounded: (exact: Decimal, shown: String) {
        if let written { return (self.percent, written) }
        func isInBand(_ text: String) -> Bool {
            self.band == nil || Decimal(string: text).map { Band(percent: $0) == self.band } ?? false
        }
        let least = self.percent.fixed(places: [6, 1])
        if isInBand(least[0]), isInBand(least[1]) { return (Decimal(string: least[0]) ?? self.percent, least[1]) }
        let places = Array(1...18)
        let written = self.percent.fixed(places: places)
        // If no number of places suffices, the exact percentage is used.
        func first(from least: Int) -> String {
            zip(places, written).first { $0 >= least && isInBand($1) }?.1 ?? self.percent.description
        }
        return (Decimal(string: first(from: 6)) ?? self.percent, first(from: 1))
    }

    /// The realisation as a source states it; nil when that is not a single number.
    ///
    /// - Parameter written: the digits in the event.
    init?(stated quantity: Quantity, written: String?, hasBand: Bool) {
        guard let percent = quantity.point else { return nil }
        self.percent = percent
        self.isApproximate = !quantity.isExact
        self.band = hasBand ? Band(percent: percent) : nil
        self.written = written ?? percent.description
    }

    init(percent: Decimal, isApproximate: Bool, isClosed: Bool) {
        self.percent = percent
        self.isApproximate = isApproximate
        self.band = isClosed ? Band(percent: percent) : nil
        self.written = nil
    }
}
