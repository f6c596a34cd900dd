/// A question of a self-assessment.
public enum QuestionnaireQuestion: ObjectType {
    public struct Fields: Sendable {
        public let question = Field<String>(
            "question", "The code of the question in the questionnaire, such as `Q1.1`.")
        public let principle = Field<String>("principle", "The code of the principle under which it stands.")
        public let title = Field<LanguageMap>("title", "The question in words.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [.required(\.question), .required(\.principle), .required(\.title)]
}
