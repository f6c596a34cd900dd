internal import FoundationEssentials

/// `city.registered`: a city is made known.
public struct CityRegistered: TypedEventData {
    public let city: Code
    public let name: LanguageMap
    /// ISO 3166-1 alpha-2.
    public let country: String
    /// 1 to 4, as GeoNames' ADM1 to ADM4.
    public let adminLevel: Int?
    public let isNationalCapital: Bool?

    public init(_ fields: Fields) throws(Invalid) {
        self.city = try fields.required("city")
        self.name = try fields.required("name")
        guard let country = try fields.code("country", from: .country) else {
            throw Invalid(fields.path(of: "country"), "is missing")
        }
        self.country = country
        self.adminLevel = try fields.optional("admin_level")
        if let adminLevel, !(1...4).contains(adminLevel) {
            throw Invalid(fields.path(of: "admin_level"), "is \(adminLevel); it must be 1 to 4")
        }
        self.isNationalCapital = try fields.optional("is_national_capital")
        if let id: Int = try fields.optional("geonames_id"), id < 1 {
            throw Invalid(fields.path(of: "geonames_id"), "must be 1 or more")
        }
        _ = try fields.optional("locode", as: String.self)
        try Self.check(fields, "latitude", within: 90)
        try Self.check(fields, "longitude", within: 180)
    }

    private static func check(_ fields: Fields, _ key: String, within limit: Decimal) throws(Invalid) {
        guard let value: Decimal = try fields.optional(key) else { return }
        guard abs(value) <= limit else {
            throw Invalid(fields.path(of: key), "must lie between -\(limit) and \(limit)")
        }
    }

    public var entity: EntityKey { EntityKey(.city, self.city) }
    public var registers: [EntityKey] { [self.entity] }
}
