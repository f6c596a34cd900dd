public import FoundationEssentials
public import IndicatorMath
public import Shared

/// A computed figure as outputs print it, or why it is not defined.
public struct ComputedEntry: Codable, Sendable, Hashable {
    /// The band of a figure, by a table.
    public struct ShownBand: Codable, Sendable, Hashable {
        public let code: String
        public let text: Translation
        public let table: String
        public let tableVersion: Int
    }

    /// The exact value; nil where it is not defined.
    public let value: ExactNumber?
    /// The printed digits.
    public let shown: String?
    @OmittedWhenFalse public var approximate: Bool
    public let band: ShownBand?
    public let notDefined: NotDefined?

    /// - Parameters:
    ///   - places: the printed decimal places; nil to print the value with all its places.
    ///   - table: the table of its bands; nil for a figure without bands.
    init(_ figure: ComputedFigure, places: Int?, table: BandTable? = nil) {
        let displayed = places.flatMap { figure.displayed(places: $0, table: table) }
        self.value = figure.number
        self.shown = displayed?.text ?? figure.number?.description
        self.band = displayed?.band.flatMap { band in
            table.map { ShownBand(code: band.code, text: band.label, table: $0.code, tableVersion: $0.version) }
        }
        self.notDefined = figure.reason
        if case .value(_, let isApproximate) = figure {
            self.approximate = isApproximate
        } else {
            self.approximate = false
        }
    }
}
