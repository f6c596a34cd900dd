internal import JSON
public import Shared

/// A field about which sources disagree.
public struct DisputeEntry: Sendable, Hashable {
    public let kind: EntityKind
    public let code: Code
    /// The step of the life cycle that states the field.
    public let step: String
    public let field: String
    /// Where no rule decides, the range that the claims span, if they are dates or numbers.
    public let believed: DisputedClaim
    /// The rule by which it is used.
    public let rule: BeliefRule
    /// The preference by which it is used.
    public let preference: PreferenceCause?
    /// The event that ranks its publisher, when that decides.
    public let ranking: EventRef?
    /// Claims that state the same less exactly.
    public let coarser: [DisputedClaim]
    /// The values that contradict it, the more believed first; where no rule decides, all of them.
    public let rivals: [DisputedClaim]

    init?(_ entity: FoldedEntity, _ claims: AnyClaims, _ history: PartnershipHistory) {
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
        self.rule = claims.rule ?? .undecided
        self.preference = claims.preference
        self.ranking =
            claims.rule == .rank
            ? claims.believed.events.first.flatMap { history.ranking(of: $0, about: entity.key.kind) } : nil
        self.coarser = claims.coarser.map(claim)
        self.rivals = claims.rivals.map(claim)
    }
}

/// One stated value, and the events that state it.
public struct DisputedClaim: Sendable, Hashable, Encodable {
    public let value: StatedValue
    public let events: [EventRef]
}

extension DisputeEntry: Codable {
    private enum Keys: String, CodingKey {
        case kind, code, step, field, believed, rule, preference, ranking, coarser, rivals
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        self.kind = try container.decode(EntityKind.self, forKey: .kind)
        self.code = try container.decode(Code.self, forKey: .code)
        self.step = try container.decode(String.self, forKey: .step)
        self.field = try container.decode(String.self, forKey: .field)
        // The field's declaration determines how its values are read.
        let type = self.kind.fieldType(named: self.field)
        self.believed = try DisputedClaim(from: try container.superDecoder(forKey: .believed), type)
        self.rule = try container.decode(BeliefRule.self, forKey: .rule)
        self.preference = try container.decodeIfPresent(PreferenceCause.self, forKey: .preference)
        self.ranking = try container.decodeIfPresent(EventRef.self, forKey: .ranking)
        func claims(_ key: Keys) throws -> [DisputedClaim] {
            guard container.contains(key) else { return [] }
            var list = try container.nestedUnkeyedContainer(forKey: key)
            var claims: [DisputedClaim] = []
            while !list.isAtEnd { claims.append(try DisputedClaim(from: try list.superDecoder(), type)) }
            return claims
        }
        self.coarser = try claims(.coarser)
        self.rivals = try claims(.rivals)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(self.kind, forKey: .kind)
        try container.encode(self.code, forKey: .code)
        try container.encode(self.step, forKey: .step)
        try container.encode(self.field, forKey: .field)
        try container.encode(self.believed, forKey: .believed)
        try container.encode(self.rule, forKey: .rule)
        try container.encodeIfPresent(self.preference, forKey: .preference)
        try container.encodeIfPresent(self.ranking, forKey: .ranking)
        if !self.coarser.isEmpty { try container.encode(self.coarser, forKey: .coarser) }
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
