public import FoundationEssentials
internal import Shared

/// A figure as every output prints it, with its band.
///
/// One rule of rounding holds for all outputs:
/// 1. The band is the band of the exact value. A table whose source rounds first compares the value so rounded.
/// 2. The figure is printed with the decimal places of its indicator, rounded half away from zero.
/// 3. Where the band of the printed digits differs from that of the value, or only one of them has a band, places are
///    added one at a time until they agree. With all places of the value they always agree.
/// 4. Where the source of the table rounds first, no more places are printed than it rounds to. Further places
///    could lie on the other side of a boundary than the value that was compared.
///
/// As a result, the printed digits, looked up in the printed table, give the printed band.
public struct DisplayedFigure: Sendable, Hashable {
    /// The value before rounding.
    public let exact: Decimal
    /// The printed digits, with a decimal point.
    public let text: String
    /// The number of printed decimal places.
    public let places: Int
    /// Nil where there is no table, or the value lies outside it.
    public let band: BandTable.Entry?
    /// Nil where the figure has no bands, such as a share to date.
    public let table: BandTable?

    /// - Parameters:
    ///   - exact: a finite number.
    ///   - places: the decimal places of the indicator; used within 0 to 38.
    public init(_ exact: Decimal, places: Int, table: BandTable? = nil) {
        let asked = min(max(places, 0), 38)
        let band = table?.band(of: exact)
        self.exact = exact
        self.table = table
        self.band = band
        guard let table else {
            self.places = asked
            self.text = exact.fixed(places: asked)
            return
        }
        let least = min(asked, table.roundedPlaces ?? asked)
        let most = max(least, table.roundedPlaces ?? -exact.exponent)
        self.places = (least..<most).first { table.band(of: exact.rounded(places: $0))?.code == band?.code } ?? most
        self.text = exact.fixed(places: self.places)
    }
}
