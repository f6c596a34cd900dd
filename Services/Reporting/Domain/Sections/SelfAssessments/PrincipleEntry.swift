public import Shared

/// A principle with the score of each city.
public struct PrincipleEntry: Codable, Sendable, Hashable {
    /// The score of one city.
    public struct CityScore: Codable, Sendable, Hashable {
        public let city: Code
        /// The mean of the scores that the city gives to the questions of the principle.
        public let mean: ComputedEntry
        /// How many questions of the principle it answered.
        public let answered: Int
    }

    public let principle: String
    public let title: LanguageMap?
    /// How many questions stand under it.
    public let questions: Int
    /// In the order of the cities.
    public let scores: [CityScore]
    /// The greatest mean less the least, over the questions that all these cities answered.
    public let gap: ComputedEntry
}
