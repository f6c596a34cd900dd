/// A JSON value built by the program. Members are written in the order of their UTF-8 bytes, so equal values give equal
/// bytes.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// An object of the members whose value is not nil.
    public static func members(_ pairs: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        var members: [String: JSONValue] = [:]
        for (key, value) in pairs { members[key] = value }
        return .object(members)
    }

    public static func int(_ value: Int) -> JSONValue { .number(JSONNumber(value)) }

    public subscript(key: String) -> JSONValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    public var string: String? { if case .string(let text) = self { text } else { nil } }

    /// Copies a value out of a document, with normalised numbers. The parser's limit bounds the depth.
    public init(_ view: JSONView) {
        self =
            switch view.kind {
            case .null: .null
            case .bool: .bool(view.bool ?? false)
            case .number: .number(JSONNumber(normalising: view.number ?? "0"))
            case .string: .string(view.string ?? "")
            case .array: .array(view.elements.map(JSONValue.init))
            case .object:
                .object(
                    Dictionary(
                        view.members.map { ($0.key, JSONValue($0.value)) }, uniquingKeysWith: { first, _ in first }))
            }
    }

    /// The bytes of this value: no spaces, members sorted.
    public var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.write(self)
        return writer.bytes
    }

    public var text: String { String(decoding: self.bytes, as: UTF8.self) }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .int(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}
