internal import Arguments
internal import JSON
internal import Lifecycle
internal import Shared

/// `kembar contract`
enum ContractCommand {
    static let command = Command(
        "contract", summary: "Print every event type with its JSON Schema, a line each",
        examples: ["kembar contract | python3 Tests/Schemas/schemas.py"]
    ) { _ in
        for entry in EventCatalogue.entries { StandardOutput.write(Self.line(entry).text + "\n") }
        return 0
    }

    private static func line(_ entry: EventCatalogue.Entry) -> JSONValue {
        .object([
            "type": .string(entry.type.text), "kind": .string(entry.schema.kind.rawValue),
            "schema": entry.schema.jsonSchema(in: entry.area),
            "members": .array(entry.schema.members.map { .string($0.name) }),
        ])
    }
}
