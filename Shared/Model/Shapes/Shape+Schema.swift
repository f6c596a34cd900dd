public import JSON

extension Shape {
    /// The JSON Schema (2020-12) of the data, as `docs/schemas` holds it.
    public var schema: JSONValue {
        let own = self.members + Self.everywhere
        guard case .object(var root) = Value.object(own).schema else { return .null }
        root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        root["$id"] = .string("https://kembar.example/schemas/\(self.type.text)/1.0.0.json")
        root["title"] = .string(self.title)
        root["description"] = .string(self.summary)
        if !self.oneOf.isEmpty {
            root["oneOf"] = .array(self.oneOf.map { .object(["required": .array([.string($0)])]) })
        }
        var used: Set<String> = []
        SchemaDefinitions.collect(from: .object(root), into: &used)
        root["$defs"] = .object(SchemaDefinitions.all.filter { used.contains($0.key) })
        return .object(root)
    }

    /// Members that every event's data may have.
    private static let everywhere: [Member] = [
        .optional("sources", .list(.citation), "The works that state what this event says."),
        .optional("remark", .text, "A remark of the publisher for readers."),
    ]
}

extension Value {
    private static func defined(_ name: String) -> JSONValue { .object(["$ref": .string("#/$defs/\(name)")]) }

    /// The schema of such a value, without a description of what it means here.
    public var schema: JSONValue {
        switch self {
        case .code, .reference: Self.defined("code")
        case .thing(let kinds): Self.schema(ofThing: kinds)
        case .string: .object(["type": "string", "minLength": 1])
        case .text: Self.defined("text")
        case .flag: .object(["type": "boolean"])
        case .date: Self.defined("date")
        case .day: Self.defined("day")
        case .number: .object(["type": "number"])
        case .integer(let range):
            .object(["type": "integer", "minimum": .int(range.lowerBound), "maximum": .int(range.upperBound)])
        case .from(let least): .object(["type": "integer", "minimum": .int(least), "maximum": .int(Self.greatest)])
        case .quantity: Self.defined("quantity")
        case .money: Self.defined("money")
        case .value: Self.defined("value")
        case .word(let words): .object(["enum": .array(words.map { .string($0) })])
        case .listed: .object(["type": "string", "minLength": 1])
        case .language: Self.defined("language")
        case .sha256: .object(["type": "string", "pattern": "^[0-9a-f]{64}$"])
        case .citation: Self.defined("citation")
        case .list(let value, let least):
            .members([
                "type": "array", "items": value.schema, "minItems": least > 0 ? .int(least) : nil,
                "uniqueItems": value.isCitation ? nil : true,
            ])
        case .object(let members): Self.schema(of: members)
        case .reason(let codes): Self.schema(of: Self.members(ofReason: codes))
        }
    }

    /// The same work may be cited twice.
    var isCitation: Bool { if case .citation = self { true } else { false } }

    private static func schema(of members: [Member]) -> JSONValue {
        let required = members.filter(\.isRequired).map { JSONValue.string($0.name) }
        return .members([
            "type": "object",
            "required": required.isEmpty ? nil : .array(required),
            "properties": .object(
                Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.schema) })),
            "additionalProperties": true,
        ])
    }

    private static func schema(ofThing kinds: [EntityKind]) -> JSONValue {
        .object([
            "type": "object", "required": ["kind", "code"],
            "properties": .object([
                "kind": .object([
                    "description": "The kind of thing.", "enum": .array(kinds.map { .string($0.rawValue) }),
                ]),
                "code": .object([
                    "$ref": "#/$defs/code", "description": "The code of the thing, unique within its kind.",
                ]),
            ]),
            "additionalProperties": true,
        ])
    }
}

extension Member {
    /// The member's schema, with what it means.
    public var schema: JSONValue {
        guard case .object(var schema) = self.value.schema else { return self.value.schema }
        schema["description"] = .string(self.words)
        return .object(schema)
    }
}
