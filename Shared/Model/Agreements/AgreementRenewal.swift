/// How an agreement can be renewed.
public enum AgreementRenewal: ObjectType {
    public struct Fields: Sendable {
        public let automatic = Field<Bool>("automatic", "Whether it is renewed unless somebody objects.")
        public let termMonths = Field<Int>("term_months", from: 1, "For how many months it is renewed each time.")
        public let times = Field<Int>("times", from: 1, "How often it can be renewed.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [.optional(\.automatic), .optional(\.termMonths), .optional(\.times)]
}
