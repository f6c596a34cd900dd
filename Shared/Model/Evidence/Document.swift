/// A document that shows a fact about a cooperation.
public enum Document: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let document = Field<Code>("document", "The code of the document.")
        public let title = Field<LanguageMap>("title", "The title of the document.")
        public let category = Field<String>(
            "category", from: .documentCategory, "A code of the list DocumentCategory.")
        public let url = Field<String>("url", "The address where the document can be read.")
        public let sha256 = Field<String>.sha256(
            "sha256", "The SHA-256 digest of the document's bytes, hexadecimal.")
        public let format = Field<String>("format", "The media type of the document.")
        public let languages = Field<[String]>.languages(
            "languages", "The languages that it is written in, each once.")
        public let published = Field<CoarseDate>("published", "When the document was published.")
        public let about = Field<[EntityReference]>(
            "about", to: EntityKind.subjectKinds, .about, "What it is about, each once.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.document

    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
