public import Shared

/// One version of the instrument behind an index. Values of different versions are never compared: the series breaks
/// between them.
public struct IndexVersion: Sendable, Hashable {
    public let index: IndexKind
    /// Unique within the index, such as `permenpanrb-59-2020`.
    public let code: String
    public let name: Translation
    public let source: BandSource
    /// The first year for which it applies; nil where unknown.
    public let firstYear: Int?
    /// The last year for which it applies; nil where it is still in use or unknown.
    public let lastYear: Int?
    /// Nil where no bands are known.
    public let table: BandTable?

    public init(
        _ index: IndexKind, _ code: String, _ name: Translation, source: BandSource, firstYear: Int? = nil,
        lastYear: Int? = nil, table: BandTable? = nil
    ) {
        self.index = index
        self.code = code
        self.name = name
        self.source = source
        self.firstYear = firstYear
        self.lastYear = lastYear
        self.table = table
    }

    /// Whether a value of one and a value of the other may be compared.
    public func isComparable(with other: IndexVersion) -> Bool {
        self.index == other.index && self.code == other.code
    }

    /// Whether it applies to a year; an unknown end does not exclude one.
    public func applies(to year: Int) -> Bool {
        (self.firstYear.map { $0 <= year } ?? true) && (self.lastYear.map { year <= $0 } ?? true)
    }
}
