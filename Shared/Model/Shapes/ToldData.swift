internal import JSON

/// Data that was read by a shape.
public struct ToldData: EventData {
    public let shape: Shape
    public let entity: EntityKey
    public let registers: [EntityKey]
    public let refersTo: [EntityKey]

    /// Reads and checks the members; the first fault is thrown with its path.
    init(_ fields: Fields, by shape: Shape) throws(Invalid) {
        var references: [EntityKey] = []
        try Value.object(shape.members).check(fields.view, at: fields.path, into: &references)
        try Self.checkOneOf(shape.oneOf, fields)
        try Door.onEntry { () throws(Invalid) in
            for rule in shape.rules { try rule(fields) }
        }
        let code = try Self.code(shape.codeMembers, fields)
        self.shape = shape
        self.entity = EntityKey(shape.kind, code)
        self.registers = shape.isRegistering ? [self.entity] : []
        self.refersTo = (shape.isRegistering ? [] : [self.entity]) + Array(Set(references)).sorted()
    }

    private static func checkOneOf(_ names: [String], _ fields: Fields) throws(Invalid) {
        guard !names.isEmpty else { return }
        let told = names.filter { fields.has($0) }
        guard told.count != 1 else { return }
        let list = names.joined(separator: ", ")
        throw Invalid(
            fields.path(of: told.last ?? names[0]),
            told.isEmpty ? "is missing; tell one of \(list)" : "may not stand beside \(told[0]); tell one of \(list)")
    }

    private static func code(_ members: [String], _ fields: Fields) throws(Invalid) -> Code {
        let parts = members.compactMap { name in
            fields.view[name].map { $0.string ?? $0.number.map { JSONNumber(normalising: $0).text } ?? "" }
        }
        let text = parts.joined(separator: ".").lowercased()
        guard let code = Code(text) else {
            throw Invalid(
                fields.path(of: members[0]),
                "makes the code \"\(text.prefix(130))\" with \(members.dropFirst().joined(separator: " and ")), which is longer than 120 or no code"
            )
        }
        return code
    }
}
