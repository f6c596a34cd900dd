internal import FoundationEssentials
public import JSON
public import Shared

extension BandTable: Readable {
    /// Reads a table and checks its bands.
    public init(json: JSONView, at path: String) throws(Invalid) {
        let reader = try ObjectReader(json, at: path)
        self.init(
            unchecked: try reader.required("code"), version: try reader.required("version"),
            source: try reader.required("source"), unit: try reader.required("unit"),
            roundedPlaces: try reader.optional("rounded_places"), bands: try reader.required("bands"))
        if let problem = self.problem { throw Invalid(path, "is not a table of bands: \(problem)") }
    }

    public var json: JSONValue {
        .members([
            "code": .string(self.code), "version": .int(self.version), "source": self.source.json,
            "unit": self.unit.json, "rounded_places": self.roundedPlaces.map { .int($0) },
            "bands": .array(self.bands.map(\.json)),
        ])
    }
}

extension BandTable.Entry: Readable {
    public init(json: JSONView, at path: String) throws(Invalid) {
        let reader = try ObjectReader(json, at: path)
        self.init(
            try reader.required("code"),
            BandInterval(from: try reader.optional("from"), to: try reader.optional("to")),
            try reader.required("label"), letter: try reader.optional("letter"))
    }

    public var json: JSONValue {
        .members([
            "code": .string(self.code), "from": self.interval.from?.json, "to": self.interval.to?.json,
            "label": self.label.json, "letter": self.letter.map { .string($0) },
        ])
    }
}

extension BandInterval.End: Readable {
    public init(json: JSONView, at path: String) throws(Invalid) {
        let reader = try ObjectReader(json, at: path)
        self.init(try reader.required("value"), isIncluded: try reader.required("included"))
    }

    public var json: JSONValue { .members(["value": self.value.json, "included": .bool(self.isIncluded)]) }
}

extension BandSource: Readable {
    public init(json: JSONView, at path: String) throws(Invalid) {
        let reader = try ObjectReader(json, at: path)
        self.init(
            try reader.required("citation"), year: try reader.required("year"),
            readIn: try reader.optional("read_in"))
    }

    public var json: JSONValue {
        .members([
            "citation": .string(self.citation), "year": .int(self.year), "read_in": self.readIn.map { .string($0) },
        ])
    }
}

extension Translation: Readable {
    /// Reads a map of languages that has all three.
    public init(json: JSONView, at path: String) throws(Invalid) {
        let reader = try ObjectReader(json, at: path)
        self.init(try reader.required("id"), try reader.required("en"), try reader.required("ko"))
    }
}
