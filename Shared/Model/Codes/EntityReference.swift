public import JSON

/// A reference to an entity in data: `{"kind": "component", "code": "alfa-beta.water"}`.
public struct EntityReference: Hashable, Sendable, Readable, Codable {
    public let kind: EntityKind
    public let code: Code

    public init(json: JSONView, at path: String) throws(Invalid) {
        let reader = try ObjectReader(json, at: path)
        self.kind = try reader.required("kind")
        self.code = try reader.required("code")
        guard EntityKind.nameable.contains(self.kind) else {
            throw Invalid(reader.path(of: "kind"), "\"\(self.kind.rawValue)\" has no code", reason: .unknownCode)
        }
    }

    /// Nil for an entity whose key is not a code.
    public init?(_ key: EntityKey) {
        guard EntityKind.nameable.contains(key.kind), let code = Code(key.code) else { return nil }
        self.kind = key.kind
        self.code = code
    }

    public var key: EntityKey { EntityKey(self.kind, self.code) }
}
