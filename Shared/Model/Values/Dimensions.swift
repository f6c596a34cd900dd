public import JSON

/// The breakdown of a figure: `{"sex": "f"}`. Empty for the whole.
public struct Dimensions: Hashable, Sendable, Readable {
    let values: [String: String]

    public init() { self.values = [:] }

    init(_ values: [String: String]) {
        self.values = Dictionary(values.map { ($0.normalised, $1.normalised) }) { first, _ in first }
    }

    public init(json: JSONView, at path: String) throws(Invalid) {
        guard json.kind == .object else { throw Invalid(path, "must be an object, not \(json.kind.noun)") }
        var values: [String: String] = [:]
        for (name, value) in json.members { values[name] = try String(json: value, at: "\(path).\(name.prefix(40))") }
        self.init(values)
    }

    /// The name under which a place is kept among the dimensions.
    public static let location = "location"

    /// The same breakdown at a place.
    public func at(_ location: String?) -> Dimensions {
        guard let location else { return self }
        return Dimensions(self.values.merging([Self.location: location]) { _, place in place })
    }

    /// The same breakdown with one more dimension.
    public func with(_ name: String, _ value: String) -> Dimensions {
        Dimensions(self.values.merging([name: value]) { _, new in new })
    }

    /// The same breakdown without one dimension.
    public func without(_ name: String) -> Dimensions { Dimensions(self.values.filter { $0.key != name }) }

    /// The value of a dimension; nil for a figure that is not broken down by it.
    public subscript(name: String) -> String? { self.values[name.normalised] }

    /// The names with their values, sorted by name.
    public var parts: [(name: String, value: String)] {
        self.values.sorted { ByteOrder.precedes($0.key, $1.key) }.map { (name: $0.key, value: $0.value) }
    }

    public var isWhole: Bool { self.values.isEmpty }
    public var json: JSONValue { .object(self.values.mapValues { .string($0) }) }
}
