public import JSON

extension EventSchema {
    /// The JSON Schema (2020-12) of the data, as `docs/schemas` holds it.
    ///
    /// - Parameter area: the area whose event type is part of the schema's address.
    public func jsonSchema(in area: Area) -> JSONValue {
        let own = self.members + (self.role == .notice ? [] : CommonEventFields.members)
        guard case .object(var root) = FieldType.object(ObjectSchema(own)).jsonSchema else { return .null }
        root["$schema"] = "https://json-schema.org/draft/2020-12/schema"
        root["$id"] = .string("https://kembar.example/schemas/\(self.type(in: area).text)/1.0.0.json")
        root["title"] = .string(self.title)
        root["description"] = .string(self.summary)
        for rule in self.rules { root.merge(rule.schema, uniquingKeysWith: Self.combined) }
        var used: Set<String> = []
        SchemaDefinitions.collect(from: .object(root), into: &used)
        root["$defs"] = .object(SchemaDefinitions.all.filter { used.contains($0.key) })
        return .object(root)
    }
}

extension EventSchema {
    /// Two `not` keywords as one: neither of the two schemas may match.
    private static func combined(_ first: JSONValue, _ second: JSONValue) -> JSONValue {
        if case .object(let object) = first, case .array(let schemas)? = object["anyOf"], object.count == 1 {
            return .object(["anyOf": .array(schemas + [second])])
        }
        return .object(["anyOf": .array([first, second])])
    }
}

extension FieldType {
    private static func defined(_ name: String) -> JSONValue { .object(["$ref": .string("#/$defs/\(name)")]) }

    private static func words(_ words: [String]) -> JSONValue {
        .object(["enum": .array(words.map { .string($0) })])
    }

    /// The schema of such a value, without a description of its meaning in this place.
    public var jsonSchema: JSONValue {
        switch self {
        case .code, .reference, .definition: Self.defined("code")
        case .entity(let kinds, _): Self.schema(ofEntity: kinds)
        case .event: Self.defined("event")
        case .string, .agencyIdentifier: .object(["type": "string", "minLength": 1])
        case .listed(let list):
            .members([
                "type": "string", "minLength": list.pattern == nil ? 1 : nil,
                "pattern": list.pattern.map { .string($0) },
            ])
        case .text: Self.defined("text")
        case .flag: .object(["type": "boolean"])
        case .date: Self.defined("date")
        case .day: Self.defined("day")
        case .moment: Self.defined("moment")
        case .number: .object(["type": "number"])
        case .decimal(let bounds):
            .object(["type": "number", "minimum": .int(bounds.lowerBound), "maximum": .int(bounds.upperBound)])
        case .integer(let range):
            .object(["type": "integer", "minimum": .int(range.lowerBound), "maximum": .int(range.upperBound)])
        case .quantity: Self.defined("quantity")
        case .money: Self.defined("money")
        case .approximateMoney: Self.defined("value")
        case .word(let words), .listedWord(_, let words): Self.words(words)
        case .language: Self.defined("language")
        case .sha256: .object(["type": "string", "pattern": "^[0-9a-f]{64}$"])
        case .citation: Self.defined("citation")
        case .period: Self.defined("period")
        case .dimensions: Self.defined("dimensions")
        case .list(let element, let least):
            .members([
                "type": "array", "items": element.jsonSchema, "minItems": least > 0 ? .int(least) : nil,
                "uniqueItems": element.isCitation ? nil : true,
            ])
        case .object(let object): Self.schema(of: object)
        case .anyObject: .object(["type": "object"])
        }
    }

    private static func schema(of object: ObjectSchema) -> JSONValue {
        let required = object.members.filter(\.isRequired).map { JSONValue.string($0.name) }
        return .members([
            "type": "object",
            "description": object.meaning.map { .string($0) },
            "required": required.isEmpty ? nil : .array(required),
            "properties": .object(
                Dictionary(uniqueKeysWithValues: object.members.map { ($0.name, $0.jsonSchema) })),
            "additionalProperties": true,
        ])
    }

    private static func schema(ofEntity kinds: [EntityKind]) -> JSONValue {
        if kinds.count == EntityKind.nameable.count { return Self.defined("thing") }
        return .object([
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

extension SchemaMember {
    /// The member's schema, with its meaning.
    public var jsonSchema: JSONValue {
        guard case .object(var schema) = self.type.jsonSchema else { return self.type.jsonSchema }
        schema["description"] = .string(self.meaning)
        schema["default"] = self.defaultValue
        return .object(schema)
    }
}
