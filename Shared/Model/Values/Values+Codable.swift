internal import FoundationEssentials
internal import JSON

// The form of values in documents that Kembar makes, such as reports: the same form as in events.

/// A value whose form in a document is one string.
protocol TextCodable: Codable {
    var text: String { get }
    init?(_ text: String)
}

extension TextCodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is no \(Self.self)")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(self.text)
    }
}

extension Code: TextCodable {}
extension CoarseDate: TextCodable {}
extension CalendarDate: TextCodable {
    var text: String { self.description }
}
extension Instant: TextCodable {
    var text: String { self.description }
}

extension LanguageMap: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let map = LanguageMap(try container.decode([String: String].self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a text has no language")
        }
        self = map
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(self.texts)
    }
}

extension Dimensions: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(try decoder.singleValueContainer().decode([String: String].self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(self.values)
    }
}

extension Quantity: Codable {
    private enum Keys: String, CodingKey { case about, atLeast, atMost, from, to }

    public init(from decoder: any Decoder) throws {
        if let value = try? decoder.singleValueContainer().decode(Decimal.self) {
            self = .exact(value)
            return
        }
        let container = try decoder.container(keyedBy: Keys.self)
        if let value = try container.decodeIfPresent(Decimal.self, forKey: .about) {
            self = .about(value)
        } else if let value = try container.decodeIfPresent(Decimal.self, forKey: .atLeast) {
            self = .atLeast(value)
        } else if let value = try container.decodeIfPresent(Decimal.self, forKey: .atMost) {
            self = .atMost(value)
        } else {
            self = .range(
                try container.decode(Decimal.self, forKey: .from), try container.decode(Decimal.self, forKey: .to))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        if case .exact(let value) = self {
            var container = encoder.singleValueContainer()
            try container.encode(value)
            return
        }
        var container = encoder.container(keyedBy: Keys.self)
        switch self {
        case .exact: break
        case .about(let value): try container.encode(value, forKey: .about)
        case .atLeast(let value): try container.encode(value, forKey: .atLeast)
        case .atMost(let value): try container.encode(value, forKey: .atMost)
        case .range(let from, let to):
            try container.encode(from, forKey: .from)
            try container.encode(to, forKey: .to)
        }
    }
}
