/// What one version of an agreement changes from the version before.
public enum AgreementChange: ObjectType {
    /// How a version came about.
    public enum Manner: String, Vocabulary {
        case amendment
        case `extension`
        case renewal
    }

    public struct Fields: Sendable {
        public let kind = Field<Manner>("kind", "How this version came about.")
        public let summary = Field<LanguageMap>("summary", "What changed since the version before.")
        public let changed = Field<[String]>(
            "changed", "The members that differ from the version before, each once.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [.required(\.kind), .optional(\.summary), .optional(\.changed)]
}
