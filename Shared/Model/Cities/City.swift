public import FoundationEssentials

/// A city that works with others, or that others are compared with.
public enum City: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let city = Field<Code>("city", "The code of the city.")
        public let name = Field<LanguageMap>("name", "The name of the city.")
        public let country = Field<String>(
            "country", from: .country, "The country of the city, as an ISO 3166-1 alpha-2 code.")
        public let adminLevel = Field<Int>(
            "admin_level", in: 1...4,
            "The level of the administrative division that the city governs, 1 to 4 as GeoNames ADM1 to ADM4.")
        public let isNationalCapital = Field<Bool>(
            "is_national_capital", "Whether the city is the capital of its country.")
        public let geonamesId = Field<Int>("geonames_id", from: 1, "The number of the city in GeoNames.")
        public let locode = Field<String>("locode", "The UN/LOCODE of the city.")
        public let latitude = Field<Decimal>(
            "latitude", within: -90...90, "The latitude of the city in degrees north, EPSG:4326.")
        public let longitude = Field<Decimal>(
            "longitude", within: -180...180, "The longitude of the city in degrees east, EPSG:4326.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.city
    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
