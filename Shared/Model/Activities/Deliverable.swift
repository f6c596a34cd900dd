/// Something that an activity brings forth, with how much of it.
public enum Deliverable: ObjectType {
    public struct Fields: Sendable {
        public let what = Field<LanguageMap>("what", "What it is.")
        public let quantity = Field<Quantity>("quantity", "How much of it.")
        public let unit = Field<String>("unit", "The unit of the quantity.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [.required(\.what), .optional(\.quantity), .optional(\.unit)]
}
