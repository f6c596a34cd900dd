/// A reason in words, and where possible by a code.
public enum Reason<Word: Vocabulary>: ObjectType {
    public struct Fields: Sendable {
        public let text = Field<LanguageMap>("text", "The reason in words.")
        public let code = Field<Word>("code", "The reason as one of a list.")
    }
    public static var fields: Fields { Fields() }
    public static var members: [Member<Self>] { [.required(\.text), .optional(\.code)] }
}
