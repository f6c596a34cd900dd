/// The principles and questions of a self-assessment, such as those of the OECD programme on city-to-city partnerships.
public enum Questionnaire: EntityType {
    public enum State: String, Vocabulary { case unknown, defined }
    public enum Step: String, Vocabulary { case defined }

    public struct Fields: Sendable {
        public let questionnaire = Field<Code>("questionnaire", "The code of the questionnaire.")
        public let title = Field<LanguageMap>("title", "The title of the questionnaire.")
        public let version = Field<String>("version", "The version or the year of the questionnaire.")
        public let principles = Field<[Record<QuestionnairePrinciple>]>(
            "principles", atLeast: 1, "The principles, in their order, each once.")
        public let questions = Field<[Record<QuestionnaireQuestion>]>(
            "questions", atLeast: 1, "The questions, in their order, each once.")
        public let document = Field<Code>.document
    }
    public static let fields = Fields()
    public static let kind = EntityKind.questionnaire

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 1, [.unknown: [.defined: .defined], .defined: [.defined: .defined]])
}
