/// A goal or target of the SDGs that a component serves.
public enum ComponentTag: ObjectType {
    /// The codes of the IATI list TagVocabulary that stand for the SDGs.
    public enum TagVocabulary: String, Vocabulary {
        case goal = "2"
        case target = "3"

        /// The list that contains the codes of such tags.
        public var list: CodeList {
            switch self {
            case .goal: .sdgGoal
            case .target: .sdgTarget
            }
        }
    }

    public struct Fields: Sendable {
        public let vocabulary = Field<TagVocabulary>("vocabulary", "2 for goals, 3 for targets of the SDGs.")
        public let code = Field<String>("code", "The number of the goal or target.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [.required(\.vocabulary), .required(\.code)]
}
