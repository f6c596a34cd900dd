public import FoundationEssentials
public import Shared

/// The profile of the partnership: its name, its cities, and how formal it is.
public struct ProfileSection: Codable, Sendable, Hashable {
    /// Whether the partnership was registered.
    public let known: Bool
    public let name: LanguageMap?
    public let kind: Partnership.Form?
    public let initiated: CoarseDate?
    /// What each city brings that the others lack, as it is stated.
    public let complementarity: LanguageMap?
    /// Derived from the agreements as of the day.
    public let formality: Formality
    /// Nil when the partnership was not registered.
    public let cities: [CityEntry]?
    public let events: [EventRef]?
}

/// A city of the partnership.
public struct CityEntry: Codable, Sendable, Hashable {
    public let code: Code
    public let name: LanguageMap?
    /// ISO 3166-1 alpha-2.
    public let country: String?
    /// 1 to 4, as GeoNames' ADM1 to ADM4.
    public let adminLevel: Int?
    public let isNationalCapital: Bool?
    /// The number of the city in GeoNames.
    public let geonamesId: Int?
    /// Degrees north, EPSG:4326.
    public let latitude: ExactNumber?
    /// Degrees east, EPSG:4326.
    public let longitude: ExactNumber?
    /// The month in which its fiscal year begins, 1 to 12; nil when it is not stated.
    public let fiscalYearMonth: Int?
    public let events: [EventRef]?
}
