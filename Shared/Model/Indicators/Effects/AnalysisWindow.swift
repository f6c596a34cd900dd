/// Days that an analysis compares.
public enum AnalysisWindow: ObjectType {
    public struct Fields: Sendable {
        public let from = Field<CalendarDate>("from", "The first day.")
        public let until = Field<CalendarDate>("until", "The last day.")
    }
    public static let fields = Fields()
    public static let members: [Member<Self>] = [.required(\.from), .required(\.until)]
}
