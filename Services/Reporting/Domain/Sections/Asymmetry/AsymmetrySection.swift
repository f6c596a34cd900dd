internal import Shared

/// How the cities differ, part by part; never one number.
public struct AsymmetrySection: Codable, Sendable, Hashable {
    /// Whether only one of the cities is a national capital; absent where that is not known of both.
    public let capitalsDiffer: Bool?
    /// Whether the cities govern at different administrative levels; absent where that is not known of both.
    public let levelsDiffer: Bool?
    /// Measures that are known of both cities, in the latest year in one unit.
    public let pairs: [AsymmetryPair]
    /// Every figure of the cities' profiles, by city, measure and year.
    public let figures: [ProfileFigure]
}
