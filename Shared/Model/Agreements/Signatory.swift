/// Who signed an agreement for one party.
public enum Signatory: ObjectType {
    public struct Fields: Sendable {
        public let party = Field<EntityReference>.party("party", "For which party it was signed.")
        public let post = Field<Code>("post", to: .post, .mentions, "The code of the post that signed.")
        public let person = Field<Code>("person", "The code of the person who held the post.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [.required(\.party), .optional(\.post), .optional(\.person)]
}
