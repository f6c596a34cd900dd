public import JSON

/// A thing named in data: `{"kind": "component", "code": "alfa-beta.water"}`.
public struct Thing: Hashable, Sendable, Readable {
    public let kind: EntityKind
    public let code: Code

    public init(json: JSONView, at path: String) throws(Invalid) {
        let fields = try Fields(json, at: path)
        self.kind = try fields.requiredWord("kind")
        self.code = try fields.required("code")
        guard ![.event, .source, .report].contains(self.kind) else {
            throw Invalid(fields.path(of: "kind"), "\"\(self.kind.rawValue)\" has no code", reason: .unknownCode)
        }
    }

    public var key: EntityKey { EntityKey(self.kind, self.code) }
}
