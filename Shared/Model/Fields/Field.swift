public import JSON

/// A member of events' data, declared once: its name, its type, its meaning, and its relation to other entities.
public struct Field<Value: FieldValue>: Sendable, AnyField {
    public let name: String
    public let type: FieldType
    /// One sentence; an event may state a more exact one.
    public let meaning: String
    /// What an absent member means.
    public let defaultValue: Value?

    init(_ name: String, type: FieldType, default defaultValue: Value? = nil, _ meaning: String) {
        self.name = name
        self.type = type
        self.meaning = meaning
        self.defaultValue = defaultValue
    }

    /// The value in the data of an event that has been checked; nil when it is absent, or not of this form.
    public func value(in data: JSONView) -> Value? {
        guard let view = data[self.name] else { return nil }
        return try? Value(json: view, at: self.name)
    }

    func member(isRequired: Bool, atLeast least: Int? = nil, _ meaning: String?) -> SchemaMember {
        var type = self.type
        if let least, case .list(let element, _) = type { type = .list(element, atLeast: least) }
        return SchemaMember(
            name: self.name, type: type, isRequired: isRequired, meaning: meaning ?? self.meaning,
            defaultValue: self.defaultValue?.json)
    }
}

/// A field without its value type.
public protocol AnyField: Sendable {
    var name: String { get }
    var type: FieldType { get }
    var meaning: String { get }
}

/// A type that declares fields: a kind of entity, or an object within its data.
public protocol FieldOwner: Sendable {
    associatedtype Fields: Sendable
    static var fields: Fields { get }
}

/// One member of a list of members, with its field named by a key path.
public struct Member<Owner: FieldOwner>: Sendable {
    let schema: SchemaMember

    /// - Parameter meaning: what the field means in this event, when that is more exact than its declaration.
    public static func required<Value>(_ path: KeyPath<Owner.Fields, Field<Value>>, _ meaning: String? = nil) -> Member
    {
        Member(schema: Owner.fields[keyPath: path].member(isRequired: true, meaning))
    }

    /// - Parameters:
    ///   - least: the least number of elements that the list has in this event.
    ///   - meaning: what the field means in this event, when that is more exact than its declaration.
    public static func optional<Element>(
        _ path: KeyPath<Owner.Fields, Field<[Element]>>, atLeast least: Int, _ meaning: String? = nil
    ) -> Member {
        Member(schema: Owner.fields[keyPath: path].member(isRequired: false, atLeast: least, meaning))
    }

    /// - Parameter meaning: what the field means in this event, when that is more exact than its declaration.
    public static func optional<Value>(_ path: KeyPath<Owner.Fields, Field<Value>>, _ meaning: String? = nil) -> Member
    {
        Member(schema: Owner.fields[keyPath: path].member(isRequired: false, meaning))
    }
}

extension FieldOwner {
    /// The name of a field.
    public static func name(of path: PartialKeyPath<Fields>) -> String { Self.field(path).name }

    public static func field(_ path: PartialKeyPath<Fields>) -> any AnyField {
        guard let field = Self.fields[keyPath: path] as? any AnyField else {
            preconditionFailure("\(Self.self) names \(path), which is no field")
        }
        return field
    }
}
