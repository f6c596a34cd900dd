public import JSON

/// Members of data that the contract does not know: kept and ignored, and probably misspelt.
public enum UnknownMembers {
    /// One sentence for each, in the order of the data.
    public static func sentences(about data: EventData) -> [String] {
        let members = data.schema.members + Everywhere.members
        return Self.sentences(data.members, members, "data", data.schema.name)
    }

    private static func sentences(
        _ json: JSONView, _ members: [SchemaMember], _ path: String, _ event: String
    ) -> [String] {
        let byName = Dictionary(members.map { ($0.name, $0) }) { first, _ in first }
        return json.members.flatMap { name, value -> [String] in
            guard let member = byName[name] else {
                let near = EditDistance.nearest(to: name, in: byName.keys.sorted())
                let hint =
                    near.isEmpty
                    ? "" : "; did you mean \(near.map { "`\($0)`" }.joined(separator: " or "))?"
                return [
                    "\(path).\(name.prefix(60)) is no member of \(event): it is kept and has no effect\(hint.isEmpty ? "." : hint)"
                ]
            }
            return Self.within(value, member.type, "\(path).\(name)", event)
        }
    }

    private static func within(_ json: JSONView, _ type: FieldType, _ path: String, _ event: String) -> [String] {
        switch type {
        case .object(let object): Self.sentences(json, object.members, path, event)
        case .list(let element, _):
            json.elements.enumerated().flatMap { Self.within($1, element, "\(path)[\($0)]", event) }
        default: []
        }
    }
}
