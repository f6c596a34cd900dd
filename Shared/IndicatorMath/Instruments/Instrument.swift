public import JSON
public import Shared

/// An instrument that Kembar can compute, as data: its version and its structure.
public struct Instrument: Sendable {
    /// One element of a survey, or one aspect of a maturity index.
    public struct Element: Sendable {
        public let code: String
        public let name: Translation
        /// In percent of the index; nil where the elements have equal weights.
        public let weight: Quantity?
    }

    /// The code that events state in `instrument`.
    public let code: String
    public let version: IndexVersion
    /// Empty where the structure of this version is not known, or has no elements.
    public let elements: [Element]
    /// The scores or levels of an element; nil where it has none.
    public let scale: ClosedRange<Int>?
    /// How many indicators an edition of an index counts; nil where it counts none.
    public let indicators: Int?

    /// - Parameter isEdition: whether the code consists of the index and the year.
    init(
        _ version: IndexVersion, _ elements: [Element] = [], scale: ClosedRange<Int>? = nil, indicators: Int? = nil,
        isEdition: Bool = false
    ) {
        let year = version.firstYear.map(String.init) ?? ""
        self.code = isEdition ? "\(version.index.rawValue)-\(year)" : version.code
        self.version = version
        self.elements = elements
        self.scale = scale
        self.indicators = indicators
    }

    public var json: JSONValue {
        .members([
            "code": .string(self.code), "index": .string(self.version.index.rawValue), "name": self.version.name.json,
            "source": self.version.source.json, "first_year": self.version.firstYear.map { .int($0) },
            "last_year": self.version.lastYear.map { .int($0) },
            "is_context": .bool(self.version.index.isContextOnly),
            "band_table": self.version.table.map { .string($0.code) },
            "scale": self.scale.map { .members(["from": .int($0.lowerBound), "to": .int($0.upperBound)]) },
            "indicators": self.indicators.map { .int($0) },
            "elements": .array(
                self.elements.map {
                    .members(["code": .string($0.code), "name": $0.name.json, "weight": $0.weight?.json])
                }),
        ])
    }
}
