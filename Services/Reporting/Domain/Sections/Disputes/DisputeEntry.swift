internal import JSON
public import Shared

/// A field about which sources disagree.
public struct DisputeEntry: Sendable, Hashable {
    public let kind: EntityKind
    public let code: Code
    /// The step of the life cycle that states the field.
    public let step: String
    public let field: String
    public let believed: DisputedClaim
    /// The other values, the more believed first.
    public let rivals: [DisputedClaim]

    init?(_ entity: FoldedEntity, _ claims: AnyClaims) {
        guard let code = Code(entity.key.code) else { return nil }
        let type = entity.key.kind.fieldType(named: claims.field)
        func claim(_ claim: AnyClaim) -> DisputedClaim {
            DisputedClaim(value: StatedValue(claim.value, type), events: claim.events)
        }
        self.kind = entity.key.kind
        self.code = code
        self.step = claims.step
        self.field = claims.field
        self.believed = claim(claims.believed)
        self.rivals = claims.rivals.map(claim)
    }
}

/// One value that was stated, and by which events.
public struct DisputedClaim: Sendable, Hashable, Encodable {
    public let value: StatedValue
    public let events: [EventRef]
}

extension DisputeEntry: Codable {
    private enum Keys: String, CodingKey { case kind, code, step, field, believed, rivals }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        self.kind = try container.decode(EntityKind.self, forKey: .kind)
        self.code = try container.decode(Code.self, forKey: .code)
        self.step = try container.decode(String.self, forKey: .step)
        self.field = try container.decode(String.self, forKey: .field)
        // The field's declaration says how its values are read.
        let type = self.kind.fieldType(named: self.field)
        self.believed = try DisputedClaim(from: try container.superDecoder(forKey: .believed), type)
        var list = try container.nestedUnkeyedContainer(forKey: .rivals)
        var rivals: [DisputedClaim] = []
        while !list.isAtEnd { rivals.append(try DisputedClaim(from: try list.superDecoder(), type)) }
        self.rivals = rivals
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(self.kind, forKey: .kind)
        try container.encode(self.code, forKey: .code)
        try container.encode(self.step, forKey: .step)
        try container.encode(self.field, forKey: .field)
        try container.encode(self.believed, forKey: .believed)
        try container.encode(self.rivals, forKey: .rivals)
    }
}

extension DisputedClaim {
    private enum Keys: String, CodingKey { case value, events }

    fileprivate init(from decoder: any Decoder, _ type: FieldType?) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        self.value = try StatedValue(from: try container.superDecoder(forKey: .value), type)
        self.events = try container.decode([EventRef].self, forKey: .events)
    }
}
