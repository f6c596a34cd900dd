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

    /// The names with their values, sorted by name.
    public var parts: [(name: String, value: String)] {
        self.values.sorted { ByteOrder.precedes($0.key, $1.key) }.map { (name: $0.key, value: $0.value) }
    }

    public var isWhole: Bool { self.values.isEmpty }
    public var json: JSONValue { .object(self.values.mapValues { .string($0) }) }
}
