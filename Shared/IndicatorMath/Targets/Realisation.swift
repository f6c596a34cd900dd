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
    /// least six and one (`DisplayedFigure`).
    public var rounded: (exact: Decimal, shown: String) {
        if let written { return (self.percent, written) }
        let table = self.band == nil ? nil : BandTable.realisation
        let exact = DisplayedFigure(self.percent, places: 6, table: table)
        return (
            Decimal(string: exact.text) ?? self.percent,
            DisplayedFigure(self.percent, places: 1, table: table).text
        )
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
