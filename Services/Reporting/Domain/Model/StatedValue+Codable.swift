internal import JSON
internal import Shared

// A stated value is written in a document as in the event; its declared type determines how it is read again.
extension StatedValue: Encodable {
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .date(let value): try value.encode(to: encoder)
        case .period(let value): try value.encode(to: encoder)
        case .text(let value): try value.encode(to: encoder)
        case .word(let value), .string(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .code(let value): try value.encode(to: encoder)
        case .quantity(let value): try value.encode(to: encoder)
        case .money(let value): try value.encode(to: encoder)
        case .flag(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .entity(let value): try value.encode(to: encoder)
        case .dimensions(let value): try value.encode(to: encoder)
        case .list(let values):
            var container = encoder.unkeyedContainer()
            for value in values { try container.encode(value) }
        case .object(let members):
            var container = encoder.container(keyedBy: Name.self)
            for member in members { try container.encode(member.value, forKey: Name(member.name)) }
        }
    }

    /// The name of a member of data.
    struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { self.stringValue = name }
        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }

    /// Reads a value of a declared type from a document; a value of another form is read as a plain string.
    init(from decoder: any Decoder, _ type: FieldType?) throws {
        do {
            try self.init(declared: type, decoder)
        } catch {
            guard let text = try? decoder.singleValueContainer().decode(String.self) else { throw error }
            self = .string(text)
        }
    }

    private init(declared type: FieldType?, _ decoder: any Decoder) throws {
        func single<Value: Decodable>(_: Value.Type = Value.self) throws -> Value {
            try decoder.singleValueContainer().decode(Value.self)
        }
        switch type {
        case .date, .day: self = .date(try single())
        case .period: self = .period(try single())
        case .text: self = .text(try single())
        case .word, .listedWord: self = .word(try single())
        case .code, .reference, .definition: self = .code(try single())
        case .number, .integer, .decimal, .quantity: self = .quantity(try Quantity(from: decoder))
        case .money, .approximateMoney: self = .money(try single())
        case .flag: self = .flag(try single())
        case .entity: self = .entity(try single())
        case .dimensions: self = .dimensions(try single())
        case .list(let element, _):
            var container = try decoder.unkeyedContainer()
            var values: [StatedValue] = []
            while !container.isAtEnd {
                values.append(try StatedValue(from: try container.superDecoder(), element))
            }
            self = .list(values)
        case .object(let object):
            let container = try decoder.container(keyedBy: Name.self)
            self = .object(
                try object.members.sorted { ByteOrder.precedes($0.name, $1.name) }.compactMap { member in
                    // The decoder has converted the names from snake case.
                    let key = Name(SnakeCase.camel(member.name))
                    guard container.contains(key) else { return nil }
                    return Member(
                        name: member.name,
                        value: try StatedValue(from: try container.superDecoder(forKey: key), member.type))
                })
        default: self = .string(try single())
        }
    }
}
