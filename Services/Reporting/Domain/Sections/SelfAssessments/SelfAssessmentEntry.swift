public import Shared

/// The answers of the cities to one questionnaire, side by side (formula F18).
public struct SelfAssessmentEntry: Codable, Sendable, Hashable {
    public let questionnaire: Code
    /// Nil while the questionnaire is not known.
    public let title: LanguageMap?
    public let version: String?
    /// How many questions it has.
    public let questions: Int
    /// The latest answers of each city, in the order of the partnership.
    public let cities: [CitySelfAssessment]
    /// The principles in the order of the questionnaire.
    public let principles: [PrincipleEntry]
    /// The events that define the questionnaire.
    public let events: [EventRef]
}
