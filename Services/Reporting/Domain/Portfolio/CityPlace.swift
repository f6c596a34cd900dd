public import FoundationEssentials
public import Shared

/// Where a city lies.
public struct CityPlace: Codable, Sendable, Hashable {
    public let code: Code
    public let name: LanguageMap?
    /// Degrees north, EPSG:4326.
    public let latitude: ExactNumber
    /// Degrees east, EPSG:4326.
    public let longitude: ExactNumber

    /// Nil where the place is not stated.
    init?(_ city: CityEntry) {
        guard let latitude = city.latitude, let longitude = city.longitude else { return nil }
        self.code = city.code
        self.name = city.name
        self.latitude = latitude
        self.longitude = longitude
    }
}
