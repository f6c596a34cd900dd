internal import FoundationEssentials

/// Reads what `SnakeCaseJSONEncoder` writes.
public struct SnakeCaseJSONDecoder: Sendable {
    public init() {}

    public func decode<Value: Decodable>(_: Value.Type = Value.self, from bytes: [UInt8]) throws -> Value {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Value.self, from: Data(bytes))
    }
}
