public import FoundationEssentials

/// The answer of a city to one question.
public enum SelfAssessmentAnswer: ObjectType {
    public struct Fields: Sendable {
        public let question = Field<String>("question", "The code of the question in the questionnaire.")
        public let score = Field<Decimal>(
            "score", within: 1...5,
            "The score from 1 (lowest) to 5 (highest); a mean of several respondents may have decimals.")
        public let explanation = Field<LanguageMap>("explanation", "Why the city gives this score.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [.required(\.question), .required(\.score), .optional(\.explanation)]
}
