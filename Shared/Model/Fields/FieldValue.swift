public import FoundationEssentials
public import JSON

/// A value that a field can hold; it can be read from data and written as data.
///
/// Reading checks only the form. Ranges, vocabularies and code lists are checked by the field's type (`FieldType`),
/// once, when an event enters.
public protocol FieldValue: Readable, Hashable {
    /// The value as an event carries it.
    var json: JSONValue { get }
}

extension String: FieldValue {
    public var json: JSONValue { .string(self) }
}

extension Bool: FieldValue {
    public var json: JSONValue { .bool(self) }
}

extension Int: FieldValue {
    public var json: JSONValue { .int(self) }
}

extension Array: FieldValue where Element: FieldValue {
    public var json: JSONValue { .array(self.map(\.json)) }
}

extension Decimal: FieldValue {}
extension Code: FieldValue {
    public var json: JSONValue { .string(self.text) }
}
extension CoarseDate: FieldValue {
    public var json: JSONValue { .string(self.text) }
}
extension CalendarDate: FieldValue {
    public var json: JSONValue { .string(self.description) }
}
extension Instant: FieldValue {
    public var json: JSONValue { .string(self.description) }
}
extension Period: FieldValue {}
extension Dimensions: FieldValue {}
extension LanguageMap: FieldValue {}
extension Quantity: FieldValue {}
extension Money: FieldValue {}
extension Citation: FieldValue {}
extension EventRef: FieldValue {}
extension EntityReference: FieldValue {
    public var json: JSONValue { .object(["kind": .string(self.kind.rawValue), "code": .string(self.code.text)]) }
}
