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

    public var key: EntityKey { EntityKey(self.kind, self.code) }
}
