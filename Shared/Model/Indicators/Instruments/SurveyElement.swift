public import FoundationEssentials

/// One element of a satisfaction survey with the sum of its scores.
public enum SurveyElement: ObjectType {
    public struct Fields: Sendable {
        public let element = Field<String>("element", "The code of the element in the instrument, such as `U1`.")
        public let sum = Field<Decimal>("sum", "The sum of the scores that the respondents gave to it.")
        public let respondents = Field<Int>(
            "n", from: 0, "How many respondents answered it; all of the wave when it is not stated.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [.required(\.element), .required(\.sum), .optional(\.respondents)]
}
