public import JSON

/// The identity of an event: its source and id. Compared byte by byte, as PostgreSQL does: texts that are only
/// equivalent in Unicode identify different events.
public struct EventRef: Hashable, Sendable, Comparable, Readable, Codable {
    public let source: String
    public let id: String

    public init(source: String, id: String) {
        self.source = source
        self.id = id
    }

    public init(json: JSONView, at path: String) throws(Invalid) {
        let reader = try ObjectReader(json, at: path)
        self.source = try reader.required("source")
        self.id = try reader.required("id")
        for (key, text) in [("source", self.source), ("id", self.id)] where text.utf8.count > 1024 {
            throw Invalid(reader.path(of: key), "is longer than 1024 bytes")
        }
    }

    public static func == (a: Self, b: Self) -> Bool {
        ByteOrder.equal(a.id, b.id) && ByteOrder.equal(a.source, b.source)
    }
    public func hash(into hasher: inout Hasher) {
        ByteOrder.hash(self.source, into: &hasher)
        ByteOrder.hash(self.id, into: &hasher)
    }
    public static func < (a: Self, b: Self) -> Bool {
        ByteOrder.equal(a.source, b.source)
            ? ByteOrder.precedes(a.id, b.id) : ByteOrder.precedes(a.source, b.source)
    }

    public var json: JSONValue { .object(["source": .string(self.source), "id": .string(self.id)]) }
}
