public import FoundationEssentials

/// A city that works with others, or that others are compared with.
public enum City: EntityType {
    public enum State: String, Vocabulary { case unknown, registered, renamed }
    public enum Step: String, Vocabulary { case registered, renamed }

    public struct Fields: Sendable {
        public let city = Field<Code>("city", "The code of the city.")
        public let name = Field<LanguageMap>("name", "The name of the city.")
        public let on = Field<CoarseDate>.on("From when it has the name.")
        public let occurrence = Field<Int>.occurrence
        public let fiscalYearMonth = Field<Int>(
            "fiscal_year_month", in: 1...12,
            "The month, 1 to 12, on whose first day the fiscal year of the city begins; 1 when it is the calendar year."
        )
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
    public static let fieldGroups = [Self.fields(\.latitude, \.longitude)]
    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 3,
        [
            .unknown: [.registered: .registered, .renamed: .renamed],
            .registered: [.renamed: .renamed], .renamed: [.renamed: .renamed],
        ])
}
