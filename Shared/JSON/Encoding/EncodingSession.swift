internal import FoundationEssentials

/// The state of one call of the encoder: names already converted to snake case.
final class EncodingSession {
    private var names: [String: String] = [:]
    /// Called with every value that is encoded.
    private let visit: ((any Encodable) -> Void)?

    init(visit: ((any Encodable) -> Void)? = nil) { self.visit = visit }

    /// The name in snake case: `term_months` for `termMonths`.
    func name(of key: some CodingKey) -> String {
        let key = key.stringValue
        if let known = self.names[key] { return known }
        var name = ""
        for character in key {
            if character.isUppercase && !name.isEmpty { name += "_" }
            name += character.lowercased()
        }
        self.names[key] = name
        return name
    }

    func value<Value: Encodable>(of value: Value, at path: [any CodingKey]) throws -> EncodedValue {
        if let visit { visit(value) }
        if Value.self == String.self, let text = value as? String { return .text(text) }
        if Value.self == Decimal.self, let number = value as? Decimal { return .raw(number.description) }
        // Keys of a dictionary are data and are not converted.
        if Value.self == [String: String].self, let texts = value as? [String: String] {
            let members = EncodedValue.Members()
            for (key, text) in texts { members.add(key, .text(text)) }
            return .object(members)
        }
        let encoder = ValueEncoder(self, path)
        try value.encode(to: encoder)
        return encoder.value ?? .raw("{}")
    }
}
