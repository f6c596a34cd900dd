/// Collects the elements of an array.
struct ElementsContainer: UnkeyedEncodingContainer {
    private let session: EncodingSession
    let codingPath: [any CodingKey]
    private let elements: EncodedValue.Elements

    init(_ session: EncodingSession, _ path: [any CodingKey], _ elements: EncodedValue.Elements) {
        self.session = session
        self.codingPath = path
        self.elements = elements
    }

    var count: Int { self.elements.all.count }

    func encodeNil() { self.elements.all.append(.raw("null")) }
    func encode(_ value: Bool) { self.elements.all.append(.raw(value ? "true" : "false")) }
    func encode(_ value: String) { self.elements.all.append(.text(value)) }
    func encode(_ value: Int) { self.elements.all.append(.raw(String(value))) }
    func encode(_ value: some Encodable) throws {
        self.elements.all.append(try self.session.value(of: value, at: self.codingPath))
    }

    func nestedContainer<Nested: CodingKey>(keyedBy: Nested.Type) -> KeyedEncodingContainer<Nested> {
        self.nested().container(keyedBy: keyedBy)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { self.nested().unkeyedContainer() }
    func superEncoder() -> any Encoder { self.nested() }

    private func nested() -> ValueEncoder {
        let encoder = ValueEncoder(self.session, self.codingPath)
        self.elements.all.append(.later(encoder))
        return encoder
    }
}
