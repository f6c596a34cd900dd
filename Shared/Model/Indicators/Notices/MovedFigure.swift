/// A derived figure that changed, with its new value or the reason why it has none.
public enum MovedFigure: ObjectType {
    /// How the figure is derived.
    public enum Derivation: String, Vocabulary {
        /// The sum of the indicator's parts.
        case sum
        /// The formula of the indicator.
        case formula
        /// A survey or an assessment, by its instrument.
        case instrument
        /// The sum of all increments to a period.
        case running
        /// The total to date.
        case toDate = "to_date"
    }

    public struct Fields: Sendable {
        public let figure = Field<Derivation>("figure", "How the figure is derived.")
        public let period = Field<Period>("period", "The period of the figure.")
        public let dimensions = Field<Dimensions>(
            "dimensions", "The part of the whole that the figure is for, as a map of dimension to value.")
        public let value = Field<Quantity>("value", "The new value; absent where it is not defined.")
        public let notDefined = Field<String>("not_defined", "Why there is no value, as a code.")
        public let gone = Field<Bool>("gone", "Whether the figure is no longer derived at all.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [
        .required(\.figure), .optional(\.period), .optional(\.dimensions), .optional(\.value), .optional(\.notDefined),
        .optional(\.gone),
    ]
}
