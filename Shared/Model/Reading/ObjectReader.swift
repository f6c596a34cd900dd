public import JSON

/// Reads the members of an object. An error names the member by its path. Unknown members are ignored.
public struct ObjectReader: Sendable {
    public let view: JSONView
    public let path: String

    public init(_ view: JSONView, at path: String) throws(Invalid) {
        guard view.kind == .object else { throw Invalid(path, "must be an object, not \(view.kind.noun)") }
        self.view = view
        self.path = path
    }

    public func path(of key: String) -> String { "\(self.path).\(key)" }

    public func optional<Value: Readable>(_ key: String, as: Value.Type = Value.self) throws(Invalid) -> Value? {
        guard let view = self.view[key] else { return nil }
        return try Value(json: view, at: self.path(of: key))
    }

    public func required<Value: Readable>(_ key: String, as: Value.Type = Value.self) throws(Invalid) -> Value {
        guard let value = try self.optional(key, as: Value.self) else {
            throw Invalid(self.path(of: key), "is missing")
        }
        return value
    }
}
