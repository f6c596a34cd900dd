/// Collects the members of an object.
struct MembersContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    private let session: EncodingSession
    let codingPath: [any CodingKey]
    private let members: EncodedValue.Members

    init(_ session: EncodingSession, _ path: [any CodingKey], _ members: EncodedValue.Members) {
        self.session = session
        self.codingPath = path
        self.members = members
    }

    private func add(_ value: EncodedValue, _ key: some CodingKey) {
        self.members.add(self.session.name(of: key), value)
    }

    func encodeNil(forKey key: Key) { self.add(.raw("null"), key) }
    func encode(_ value: Bool, forKey key: Key) { self.add(.raw(value ? "true" : "false"), key) }
    func encode(_ value: String, forKey key: Key) { self.add(.text(value), key) }
    func encode(_ value: Int, forKey key: Key) { self.add(.raw(String(value)), key) }
    func encode(_ value: some Encodable, forKey key: Key) throws {
        self.add(try self.session.value(of: value, at: self.codingPath), key)
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        self.nested(key).container(keyedBy: keyedBy)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { self.nested(key).unkeyedContainer() }
    func superEncoder() -> any Encoder { self.nested(SuperKey()) }
    func superEncoder(forKey key: Key) -> any Encoder { self.nested(key) }

    private func nested(_ key: some CodingKey) -> ValueEncoder {
        let encoder = ValueEncoder(self.session, self.codingPath)
        self.add(.later(encoder), key)
        return encoder
    }
}

/// The key under which a class stores the encoding of its superclass.
private struct SuperKey: CodingKey {
    var stringValue: String { "super" }
    var intValue: Int? { nil }

    init() {}
    init?(stringValue: String) { nil }
    init?(intValue: Int) { nil }
}
