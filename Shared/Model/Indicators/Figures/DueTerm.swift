/// A day that is counted from another one: three years from the signing.
public enum DueTerm: ObjectType {
    public struct Fields: Sendable {
        public let months = Field<Int>("months", in: 1...1200, "How many months after it.")
        public let after = Field<CoarseDate>("after", "The day from which it is counted.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [.required(\.months), .required(\.after)]
}
