/// The rating of one item of the framework.
public enum RatedItem: ObjectType {
    public struct Fields: Sendable {
        public let item = Field<FrameworkItem>("item", "The item, C1 to C12.")
        public let rating = Field<ClauseRating>("rating", "0 absent, 1 vague, 2 specific, na not applicable.")
        public let clause = Field<String>("clause", "Where in the agreement it stands.")
        public let quote = Field<String>("quote", "The words of the agreement.")
        public let note = Field<LanguageMap>("note", "Why it was rated so.")
        public let sources = Field<[Citation]>("sources", "The works that show it.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [
        .required(\.item), .required(\.rating), .optional(\.clause), .optional(\.quote), .optional(\.note),
        .optional(\.sources),
    ]
}
