// How a report's model is written in JSON: names in snake case, absent values left out.

/// True, or absent.
@propertyWrapper
public struct OmittedWhenFalse: Codable, Sendable, Hashable {
    public var wrappedValue: Bool

    public init(wrappedValue: Bool) { self.wrappedValue = wrappedValue }
}

/// A list, or absent when it is empty.
@propertyWrapper
public struct OmittedWhenEmpty<Element: Codable & Sendable & Hashable>: Codable, Sendable, Hashable {
    public var wrappedValue: [Element]

    public init(wrappedValue: [Element]) { self.wrappedValue = wrappedValue }
}

extension KeyedEncodingContainer {
    public mutating func encode(_ value: OmittedWhenFalse, forKey key: Key) throws {
        if value.wrappedValue { try self.encode(true, forKey: key) }
    }

    public mutating func encode<Element>(_ value: OmittedWhenEmpty<Element>, forKey key: Key) throws {
        if !value.wrappedValue.isEmpty { try self.encode(value.wrappedValue, forKey: key) }
    }
}

extension KeyedDecodingContainer {
    public func decode(_: OmittedWhenFalse.Type, forKey key: Key) throws -> OmittedWhenFalse {
        OmittedWhenFalse(wrappedValue: try self.decodeIfPresent(Bool.self, forKey: key) ?? false)
    }

    public func decode<Element>(_: OmittedWhenEmpty<Element>.Type, forKey key: Key) throws -> OmittedWhenEmpty<Element>
    {
        OmittedWhenEmpty(wrappedValue: try self.decodeIfPresent([Element].self, forKey: key) ?? [])
    }
}
