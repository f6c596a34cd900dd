public import FoundationEssentials
public import Shared

/// A table of bands: the verdict that a source gives to each interval of values.
///
/// The bands are in ascending order and adjacent: each value between the first and the last end is in exactly one band.
/// A value outside these ends has no band.
public struct BandTable: Sendable, Hashable {
    /// One band of a table.
    public struct Entry: Sendable, Hashable {
        /// The code of the band, unique within the table.
        public let code: String
        public let interval: BandInterval
        /// The verdict in the words of the source, with translations.
        public let label: Translation
        /// The letter that the source gives to the band, such as `A`.
        public let letter: String?

        public init(_ code: String, _ interval: BandInterval, _ label: Translation, letter: String? = nil) {
            self.code = code
            self.interval = interval
            self.label = label
            self.letter = letter
        }
    }

    public let code: String
    /// The version of this table, counted from 1.
    public let version: Int
    public let source: BandSource
    public let unit: BandUnit
    /// The decimal places to which the source rounds a value before it compares the value with the boundaries, half
    /// away from zero. Nil where the exact value is compared.
    public let roundedPlaces: Int?
    /// In ascending order.
    public let bands: [Entry]

    /// - Throws: the first problem of the bands.
    public init(
        code: String, version: Int, source: BandSource, unit: BandUnit, roundedPlaces: Int? = nil, bands: [Entry]
    ) throws(BandTableProblem) {
        self.init(
            unchecked: code, version: version, source: source, unit: unit, roundedPlaces: roundedPlaces, bands: bands)
        if let problem = self.problem { throw problem }
    }

    /// For the tables that this module contains; a test checks every one of them.
    init(
        unchecked code: String, version: Int, source: BandSource, unit: BandUnit, roundedPlaces: Int? = nil,
        bands: [Entry]
    ) {
        self.code = code
        self.version = version
        self.source = source
        self.unit = unit
        self.roundedPlaces = roundedPlaces
        self.bands = bands
    }

    /// The value that is compared with the boundaries.
    public func compared(_ value: Decimal) -> Decimal {
        guard let roundedPlaces, value.isFinite else { return value }
        return value.rounded(places: roundedPlaces)
    }

    /// The band of a value; nil where the value lies outside the table.
    public func band(of value: Decimal) -> Entry? {
        let compared = self.compared(value)
        return self.bands.first { $0.interval.contains(compared) }
    }

    /// The values at which one band ends and the next begins, and the ends of the table.
    public var boundaries: [Decimal] {
        let ends = self.bands.flatMap { [$0.interval.from?.value, $0.interval.to?.value] }
        return Array(Set(ends.compactMap(\.self))).sorted()
    }
}
