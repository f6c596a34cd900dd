public import FoundationEssentials

/// A point that an activity is to reach on its way.
public enum Milestone: ObjectType {
    public struct Fields: Sendable {
        public let milestone = Field<Code>("milestone", "The code of the milestone within the activity.")
        public let name = Field<LanguageMap>("name", "What is reached by then.")
        public let weight = Field<Decimal>("weight", "Its share of the whole in percent; 100 together.")
        public let planned = Field<CoarseDate>("planned", "When it is to be reached.")
    }
    public static let fields = Fields()
    public static var members: [Member<Self>] {
        [.required(\.milestone), .required(\.name), .optional(\.weight), .optional(\.planned)]
    }
}
