/// A principle under which the questions of a self-assessment stand.
public enum QuestionnairePrinciple: ObjectType {
    public struct Fields: Sendable {
        public let principle = Field<String>(
            "principle", "The code of the principle in the questionnaire, such as `P1`.")
        public let title = Field<LanguageMap>("title", "The principle in words.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [.required(\.principle), .required(\.title)]
}
