public import JSON

/// The fields of an object within an event's data, and which of them are required.
public protocol ObjectType: FieldOwner {
    static var members: [Member<Self>] { get }
    /// One sentence about an element of a list of such objects.
    static var meaning: String? { get }
}

extension ObjectType {
    public static var meaning: String? { nil }
    static var schema: ObjectSchema { ObjectSchema(Self.members.map(\.schema), meaning: Self.meaning) }
}

/// An object within an event's data; its members are read when they are accessed.
@dynamicMemberLookup
public struct Record<Object: ObjectType>: FieldValue {
    private let view: JSONView

    public init(json: JSONView, at path: String) throws(Invalid) {
        guard json.kind == .object else { throw Invalid(path, "must be an object, not \(json.kind.noun)") }
        self.view = json
    }

    /// Nil when the member is absent.
    public subscript<Value>(dynamicMember path: KeyPath<Object.Fields, Field<Value>>) -> Value? {
        Object.fields[keyPath: path].value(in: self.view)
    }

    public var json: JSONValue { JSONValue(self.view) }

    public static func == (a: Self, b: Self) -> Bool { a.json == b.json }
    public func hash(into hasher: inout Hasher) { hasher.combine(self.json) }
}
