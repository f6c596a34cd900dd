/// A field of cooperation that an agreement names and thereby makes known.
public enum AgreementComponent: ObjectType {
    public struct Fields: Sendable {
        public let code = Field<Code>("code", defining: .component, "The code of the component.")
        public let name = Field<LanguageMap>("name", "The name of the component.")
        public let parent = Field<Code>(
            "parent", to: .component, .belongsTo, "The code of the component that this one is a part of.")
        public let objective = Field<LanguageMap>("objective", "What the component is to bring about.")
    }
    public static let fields = Fields()
    public static let meaning: String? = "A field of cooperation."
    public static let members: [Member<Self>] = [
        .required(\.code), .required(\.name), .optional(\.parent), .optional(\.objective),
    ]
}
