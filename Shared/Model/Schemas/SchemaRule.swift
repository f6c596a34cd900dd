internal import FoundationEssentials
internal import JSON

/// A rule across the fields of one event, which new events must satisfy.
public struct SchemaRule<Owner: FieldOwner>: Sendable {
    let rule: AnySchemaRule

    /// A rule that a JSON Schema cannot express.
    ///
    /// - Parameters:
    ///   - reason: the kind of rule.
    ///   - check: what is wrong, if anything; the path is that of a member of `data`.
    static func custom(
        reason: Invalid.Reason = .schema,
        _ check: @escaping @Sendable (JSONView) -> (member: String, problem: String)?
    ) -> SchemaRule {
        SchemaRule(rule: AnySchemaRule(entryOnly: true, reason: reason, schema: [:], check: check))
    }

    /// Exactly one of these fields is present.
    static func exactlyOne(_ paths: PartialKeyPath<Owner.Fields>...) -> SchemaRule {
        let names = paths.map(Owner.name)
        let list = names.joined(separator: ", ")
        return SchemaRule(
            rule: AnySchemaRule(
                entryOnly: false,
                schema: ["oneOf": .array(names.map { .object(["required": [.string($0)]]) })]
            ) { data in
                let stated = names.filter { data[$0] != nil }
                switch stated.count {
                case 1: return nil
                case 0: return (names[0], "is missing; state one of \(list)")
                default:
                    return (
                        stated[stated.count - 1], "must not be given together with \(stated[0]); state one of \(list)"
                    )
                }
            })
    }

    /// At least one of these fields is present.
    static func atLeastOne(_ paths: PartialKeyPath<Owner.Fields>...) -> SchemaRule {
        let names = paths.map(Owner.name)
        return SchemaRule(
            rule: AnySchemaRule(
                entryOnly: false,
                schema: [
                    "anyOf": .array(
                        names.map { .object(["description": .string("With \($0)."), "required": [.string($0)]]) })
                ]
            ) { data in
                names.contains { data[$0] != nil }
                    ? nil : ("", "must have at least one of \(Self.list(names))")
            })
    }

    /// These two fields are not both present.
    static func notTogether(_ first: PartialKeyPath<Owner.Fields>, _ second: PartialKeyPath<Owner.Fields>) -> SchemaRule
    {
        let (a, b) = (Owner.name(of: first), Owner.name(of: second))
        return SchemaRule(
            rule: AnySchemaRule(
                entryOnly: false,
                schema: [
                    "not": .object([
                        "description": .string("\(a) and \(b) are not given together."),
                        "required": [.string(a), .string(b)],
                    ])
                ]
            ) { data in
                data[a] != nil && data[b] != nil ? (b, "and \(a) are both there; give one of them") : nil
            })
    }

    /// `last` does not certainly lie before `first`.
    static func ordered(
        _ first: KeyPath<Owner.Fields, Field<CoarseDate>>, _ last: KeyPath<Owner.Fields, Field<CoarseDate>>
    ) -> SchemaRule {
        let (from, to) = (Owner.fields[keyPath: first], Owner.fields[keyPath: last])
        return .custom { data in
            guard let start = from.value(in: data), let end = to.value(in: data), end.isBefore(start) == .yes else {
                return nil
            }
            return (to.name, "\(end) lies before \(from.name) \(start)")
        }
    }

    /// No two objects of a list have the same value in one field.
    static func eachOnce<Object: ObjectType>(
        _ list: KeyPath<Owner.Fields, Field<[Record<Object>]>>, _ member: PartialKeyPath<Object.Fields>
    ) -> SchemaRule {
        let (list, member) = (Owner.fields[keyPath: list].name, Object.name(of: member))
        return .custom { data in
            var seen: Set<String> = []
            for (position, element) in (data[list]?.elements ?? []).enumerated() {
                guard let text = element[member]?.string, !seen.insert(text).inserted else { continue }
                return ("\(list)[\(position)].\(member)", "is in the list twice")
            }
            return nil
        }
    }

    private static func list(_ names: [String]) -> String {
        names.count < 2
            ? names.joined() : names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "")
    }
}

/// A `SchemaRule` with its fields as names.
struct AnySchemaRule: Sendable {
    /// Whether the rule is skipped for data that was accepted before.
    let entryOnly: Bool
    var reason = Invalid.Reason.schema
    /// The JSON Schema keywords for the rule.
    let schema: [String: JSONValue]
    /// An empty member stands for the data as a whole.
    let check: @Sendable (JSONView) -> (member: String, problem: String)?
}
