public import JSON

/// The identity of an event: its source and id. Compared byte by byte, as PostgreSQL does: two texts that Unicode
/// calls equivalent are two events.
public struct EventRef: Hashable, Sendable, Comparable, Readable {
    public let source: String
    public let id: String

    public init(source: String, id: String) {
        self.source = source
        self.id = id
    }

    public init(json: JSONView, at path: String) throws(Invalid) {
        let fields = try Fields(json, at: path)
        self.source = try fields.required("source")
        self.id = try fields.required("id")
        for (key, text) in [("source", self.source), ("id", self.id)] where text.utf8.count > 1024 {
            throw Invalid(fields.path(of: key), "is longer than 1024 bytes")
        }
    }

    public static func == (a: Self, b: Self) -> Bool {
        a.id.utf8.elementsEqual(b.id.utf8) && a.source.utf8.elementsEqual(b.source.utf8)
    }
    public func hash(into hasher: inout Hasher) {
        for byte in self.source.utf8 { hasher.combine(byte) }
        hasher.combine(0 as UInt8)
        for byte in self.id.utf8 { hasher.combine(byte) }
    }
    public static func < (a: Self, b: Self) -> Bool {
        if !a.source.utf8.elementsEqual(b.source.utf8) { return JSONWriter.inByteOrder(a.source, b.source) }
        return JSONWriter.inByteOrder(a.id, b.id)
    }

    public var json: JSONValue { .object(["source": .string(self.source), "id": .string(self.id)]) }
}
