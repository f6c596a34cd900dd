internal import JSON

/// The definitions that schemas share, identical in each.
enum SchemaDefinitions {
    static let all: [String: JSONValue] = Self.texts.compactMapValues { text in
        (try? JSONDocument(text)).map { JSONValue($0.root) }
    }

    /// Collects every definition that a schema names, and those that these name.
    static func collect(from schema: JSONValue, into used: inout Set<String>) {
        switch schema {
        case .object(let members):
            if let name = members["$ref"]?.string.map({ String($0.dropFirst("#/$defs/".count)) }),
                used.insert(name).inserted, let definition = Self.all[name]
            {
                Self.collect(from: definition, into: &used)
            }
            for member in members.values { Self.collect(from: member, into: &used) }
        case .array(let elements): for element in elements { Self.collect(from: element, into: &used) }
        default: break
        }
    }

    /// The members that an object of a definition can have; none for a definition that is not an object.
    static func members(of name: String) -> Set<String> {
        guard let definition = self.texts[name].flatMap({ try? JSONDocument($0) })?.root else { return [] }
        let forms = definition["oneOf"]?.elements ?? [definition]
        return forms.reduce(into: []) { names, form in
            names.formUnion(form["properties"]?.members.map(\.key) ?? [])
        }
    }

    private static let texts = Self.figures.merging(Self.references) { first, _ in first }
}
