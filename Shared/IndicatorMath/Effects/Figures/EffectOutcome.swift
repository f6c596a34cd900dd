internal import Shared

/// A figure or a test, or why it is not defined.
///
/// In JSON `{"value": …}` or `{"not_defined": "base_is_zero", "text": {"id": "…", "en": "…", "ko": "…"}}`.
public enum EffectOutcome<Value> {
    case value(Value)
    case notDefined(EffectUndefined)

    /// The value; nil when it is not defined.
    public var value: Value? { if case .value(let value) = self { value } else { nil } }

    /// The reason; nil when there is a value.
    public var undefined: EffectUndefined? { if case .notDefined(let reason) = self { reason } else { nil } }

    /// - Parameter value: nil where a number is out of range.
    init(_ value: Value?) { self = value.map { .value($0) } ?? .notDefined(.outOfRange) }
}

extension EffectOutcome: Sendable where Value: Sendable {}
extension EffectOutcome: Equatable where Value: Equatable {}
extension EffectOutcome: Hashable where Value: Hashable {}

private enum Keys: String, CodingKey { case value, notDefined, text }

extension EffectOutcome: Encodable where Value: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        switch self {
        case .value(let value): try container.encode(value, forKey: .value)
        case .notDefined(let undefined):
            try container.encode(undefined, forKey: .notDefined)
            try container.encode(undefined.wording, forKey: .text)
        }
    }
}

extension EffectOutcome: Decodable where Value: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        if let undefined = try container.decodeIfPresent(EffectUndefined.self, forKey: .notDefined) {
            self = .notDefined(undefined)
        } else {
            self = .value(try container.decode(Value.self, forKey: .value))
        }
    }
}
