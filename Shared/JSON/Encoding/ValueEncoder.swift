/// Encodes one value.
final class ValueEncoder: Encoder {
    let session: EncodingSession
    let codingPath: [any CodingKey]
    var value: EncodedValue?

    init(_ session: EncodingSession, _ path: [any CodingKey]) {
        self.session = session
        self.codingPath = path
    }

    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> {
        let members = EncodedValue.Members()
        // A second container of the same value continues the first.
        if case .object(let begun)? = self.value {
            return KeyedEncodingContainer(MembersContainer(self.session, self.codingPath, begun))
        }
        self.value = .object(members)
        return KeyedEncodingContainer(MembersContainer(self.session, self.codingPath, members))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        let elements = EncodedValue.Elements()
        self.value = .array(elements)
        return ElementsContainer(self.session, self.codingPath, elements)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

extension ValueEncoder: SingleValueEncodingContainer {
    func encodeNil() { self.value = .raw("null") }
    func encode(_ value: Bool) { self.value = .raw(value ? "true" : "false") }
    func encode(_ value: String) { self.value = .text(value) }
    func encode(_ value: Int) { self.value = .raw(String(value)) }
    func encode(_ value: some Encodable) throws {
        switch value {
        case let number as any FixedWidthInteger: self.value = .raw(number.description)
        case let number as any BinaryFloatingPoint & CustomStringConvertible:
            guard number.isFinite else {
                throw EncodingError.invalidValue(
                    value, EncodingError.Context(codingPath: self.codingPath, debugDescription: "JSON has no \(number)")
                )
            }
            self.value = .raw(number.description)
        default: self.value = try self.session.value(of: value, at: self.codingPath)
        }
    }
}
