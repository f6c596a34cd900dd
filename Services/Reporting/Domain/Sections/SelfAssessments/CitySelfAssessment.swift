public import Shared

/// The latest answers of one city to a questionnaire.
public struct CitySelfAssessment: Codable, Sendable, Hashable {
    public let city: Code
    /// Nil where the city has not answered.
    public let selfAssessment: Code?
    public let on: CoarseDate?
    public let by: EntityReference?
    /// How many questions of the questionnaire it answered.
    public let answered: Int
    /// Answers to questions that the questionnaire does not have; they count nowhere.
    @OmittedWhenEmpty public var unknownQuestions: [String]
    /// Whether sources state different answers, and no rule decides.
    @OmittedWhenFalse public var undecided: Bool
    /// Earlier self-assessments of the city with this questionnaire, the latest first.
    @OmittedWhenEmpty public var earlier: [Code]
    public let events: [EventRef]
}
