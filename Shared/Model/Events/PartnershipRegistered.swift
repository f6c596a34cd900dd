/// `partnership.registered`: two or more cities work together.
public struct PartnershipRegistered: TypedEventData {
    public enum Kind: String, CaseIterable, Sendable {
        case sisterCity = "sister_city"
        case friendship, thematic
        case fixedTerm = "fixed_term"
    }

    public let partnership: Code
    public let name: LanguageMap
    public let cities: [Code]
    public let kind: Kind?
    public let initiated: CoarseDate?

    /// What its added members refer to.
    private let further: [EntityKey]

    public init(_ fields: Fields) throws(Invalid) {
        self.partnership = try fields.required("partnership")
        self.name = try fields.required("name")
        self.cities = try fields.list("cities", atLeast: 2, required: true)
        self.kind = try fields.word("kind")
        self.initiated = try fields.optional("initiated")
        self.further = try Member.checkAdditions("partnership.registered", fields)
    }

    public var entity: EntityKey { EntityKey(.partnership, self.partnership) }
    public var registers: [EntityKey] { [self.entity] }
    public var refersTo: [EntityKey] { self.cities.map { EntityKey(.city, $0) } + self.further }
}
