internal import JSON

/// Members of data that the contract does not define: they are kept and ignored, and are probably misspelt.
public enum UnknownMembers {
    /// One sentence for each, in the order of the data.
    public static func sentences(about data: EventData) -> [String] {
        let members = data.schema.members + CommonEventFields.members
        return Self.sentences(data.members, members, "data", data.schema.name)
    }

    private static func sentences(
        _ json: JSONView, _ members: [SchemaMember], _ path: String, _ event: String
    ) -> [String] {
        let byName = Dictionary(members.map { ($0.name, $0) }) { first, _ in first }
        return json.members.flatMap { name, value -> [String] in
            guard let member = byName[name] else { return [Self.sentence(name, Set(byName.keys), path, event)] }
            return Self.within(value, member.type, "\(path).\(name)", event)
        }
    }

    private static func sentence(_ name: String, _ known: Set<String>, _ path: String, _ event: String) -> String {
        let near = EditDistance.nearest(to: name, in: known.sorted())
        let hint = near.isEmpty ? "." : "; did you mean \(near.map { "`\($0)`" }.joined(separator: " or "))?"
        return "\(path).\(name.prefix(60)) is not a member of \(event): it is kept and has no effect\(hint)"
    }

    /// The sentences about a value whose members are the same in every event.
    private static func unknownMembers(_ json: JSONView, _ known: Set<String>, _ path: String, _ event: String)
        -> [String]
    {
        json.members.map(\.key).filter { !known.contains($0) }.map { Self.sentence($0, known, path, event) }
    }

    private static let citation = SchemaDefinitions.members(of: "citation")
    private static let money = SchemaDefinitions.members(of: "money")
    private static let quantity = SchemaDefinitions.members(of: "quantity")
    private static let period = SchemaDefinitions.members(of: "period")
    private static let event = SchemaDefinitions.members(of: "event")
    private static let thing: Set<String> = ["kind", "code"]

    private static func within(_ json: JSONView, _ type: FieldType, _ path: String, _ event: String) -> [String] {
        switch type {
        case .object(let object): Self.sentences(json, object.members, path, event)
        case .citation: Self.unknownMembers(json, Self.citation, path, event)
        case .money: Self.unknownMembers(json, Self.money, path, event)
        case .approximateMoney:
            Self.unknownMembers(json, Self.money, path, event)
                + (json["amount"].map { Self.unknownMembers($0, Self.quantity, "\(path).amount", event) } ?? [])
        case .quantity: Self.unknownMembers(json, Self.quantity, path, event)
        case .period: Self.unknownMembers(json, Self.period, path, event)
        case .event: Self.unknownMembers(json, Self.event, path, event)
        case .entity: Self.unknownMembers(json, Self.thing, path, event)
        case .list(let element, _):
            json.elements.enumerated().flatMap { Self.within($1, element, "\(path)[\($0)]", event) }
        default: []
        }
    }
}
