internal import Arguments
internal import JSON
internal import Lifecycle
internal import Shared

/// `kembar contract`
enum ContractCommand {
    static let command = Command(
        "contract", summary: "Print the event types that are told as lists of members, with their JSON Schemas",
        examples: ["kembar contract | python3 Tests/Schemas/shapes.py"]
    ) { _ in
        for shape in Shape.all { StandardOutput.write(Self.line(shape).text + "\n") }
        for (name, members) in Member.additions.sorted(by: { $0.key < $1.key }) {
            StandardOutput.write(Self.line(name, members).text + "\n")
        }
        return 0
    }

    private static func line(_ shape: Shape) -> JSONValue {
        .object([
            "type": .string(shape.type.text), "kind": .string(shape.kind.rawValue),
            "code": .array(shape.codeMembers.map { .string($0) }), "schema": shape.schema,
            "members": .array(shape.members.map { .string($0.name) }),
        ])
    }

    private static func line(_ name: String, _ members: [Member]) -> JSONValue {
        .object([
            "type": .string("org.kembar.programs.\(name).v1"),
            "additions": .object(Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.schema) })),
            "members": .array(members.map { .string($0.name) }),
        ])
    }
}
